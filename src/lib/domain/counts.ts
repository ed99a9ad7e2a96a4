import { facetsIn, type Facets } from './facets';
import { failures, PART, type Filter, type Part } from './filter';
import { KINDS, type Certainty, type Dossier, type Kind, type Relation } from './types';

/** Relations counted for the legend. */
export interface Counts {
  kinds: Record<Kind, number>;
  certainties: Record<Certainty, number>;
  shown: number;
  total: number;
}

/** Relations counted by what the panel of filters can choose besides. */
export interface ChoiceCounts {
  actors: ReadonlyMap<string, number>;
  people: ReadonlyMap<string, number>;
  places: ReadonlyMap<string, number>;
  paragraphs: ReadonlyMap<number, number>;
  undated: number;
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

/** Whether nothing but one part of a filter, if that, hides a relation that fails in `bits`. */
const opens = (bits: number, part: Part) => (bits & ~PART[part]) === 0;

/**
 * Counts for the legend: what each entry shows, or would show once it is chosen, under all other
 * parts of the filter.
 */
export function counts(dossier: Dossier, relations: readonly Relation[], filter: Filter): Counts {
  const kinds = Object.fromEntries(KINDS.map((k) => [k, 0])) as Record<Kind, number>;
  const certainties = { reported: 0, attributed: 0, inferred: 0 };
  const failed = failures(dossier, filter);
  let shown = 0;
  for (const { index, relation } of facetsIn(dossier, relations)) {
    const bits = failed[index] ?? 0;
    if (bits === 0) shown += 1;
    if (opens(bits, 'kinds')) kinds[relation.kind] += 1;
    if (opens(bits, 'certainties')) certainties[relation.certainty] += 1;
  }
  return { kinds, certainties, shown, total: relations.length };
}

/** The same for the lists and the period, which are asked for only where they can be chosen. */
export function choiceCounts(
  dossier: Dossier,
  relations: readonly Relation[],
  filter: Filter,
): ChoiceCounts {
  const actors = new Map<string, number>();
  const people = new Map<string, number>();
  const places = new Map<string, number>();
  const paragraphs = new Map<number, number>();
  const failed = failures(dossier, filter);
  let undated = 0;
  for (const own of facetsIn(dossier, relations)) {
    const bits = failed[own.index] ?? 0;
    if (opens(bits, 'actors')) addTo(actors, openActors(own, bits === 0, filter));
    if (opens(bits, 'people')) addTo(people, own.people);
    if (opens(bits, 'places')) addTo(places, own.places);
    if (opens(bits, 'paragraphs')) addTo(paragraphs, own.paragraphs);
    if (opens(bits, 'period') && own.months === undefined) undated += 1;
  }
  return { actors, people, places, paragraphs, undated };
}
