import { facetsOf, type Facets } from './facets';
import { failed, PART, type Filter, type Part } from './filter';
import { KINDS, type Certainty, type Dossier, type Kind, type Relation } from './types';

/** Relations counted by what a filter can choose. */
export interface Counts {
  kinds: Record<Kind, number>;
  certainties: Record<Certainty, number>;
  actors: ReadonlyMap<string, number>;
  people: ReadonlyMap<string, number>;
  places: ReadonlyMap<string, number>;
  paragraphs: ReadonlyMap<number, number>;
  undated: number;
  shown: number;
  total: number;
}

const addTo = <T>(counts: Map<T, number>, values: readonly T[]) => {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
};

/** The actors whose choice, added to those chosen, would show a relation that may fail by them. */
function openActors({ actors, pairs }: Facets, passes: boolean, filter: Filter): readonly string[] {
  const { actors: chosen, match } = filter;
  if (match === 'any' || chosen.length === 0) return actors;
  if (match === 'all') return passes ? actors : [];
  const within = pairs.flatMap(({ a, b }) => [
    ...(chosen.includes(a) ? [b] : []),
    ...(chosen.includes(b) ? [a] : []),
  ]);
  return [...new Set(within)];
}

/**
 * Counts for what can be chosen: what each entry shows, or would show once it is chosen, under
 * all other parts of the filter.
 */
export function counts(dossier: Dossier, relations: readonly Relation[], filter: Filter): Counts {
  const kinds = Object.fromEntries(KINDS.map((k) => [k, 0])) as Record<Kind, number>;
  const certainties = { reported: 0, attributed: 0, inferred: 0 };
  const [actors, people, places] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const paragraphs = new Map<number, number>();
  const facets = facetsOf(dossier);
  let [shown, undated] = [0, 0];
  for (const relation of relations) {
    const own = facets.get(relation);
    if (own === undefined) continue;
    const bits = failed(own, filter);
    /** Whether nothing but this part, if that, hides the relation. */
    const open = (part: Part) => (bits & ~PART[part]) === 0;
    if (bits === 0) shown += 1;
    if (open('kinds')) kinds[relation.kind] += 1;
    if (open('certainties')) certainties[relation.certainty] += 1;
    if (open('actors')) addTo(actors, openActors(own, bits === 0, filter));
    if (open('people')) addTo(people, own.people);
    if (open('places')) addTo(places, own.places);
    if (open('paragraphs')) addTo(paragraphs, own.paragraphs);
    if (open('period') && own.months === undefined) undated += 1;
  }
  return {
    kinds,
    certainties,
    actors,
    people,
    places,
    paragraphs,
    undated,
    shown,
    total: relations.length,
  };
}
