import { codesIn } from './codes';
import { facetsIn, type Facets } from './facets';
import { failures, PART, type Filter, type Part } from './filter';
import {
  CERTAINTIES,
  KINDS,
  type Certainty,
  type Dossier,
  type Kind,
  type Relation,
} from './types';

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

const addAt = (counts: number[], place = -1) => {
  counts[place] = (counts[place] ?? 0) + 1;
};

/** Counts by name from counts by place. */
const named = <T extends string>(names: readonly T[], counts: readonly number[]) =>
  Object.fromEntries(names.map((name, i) => [name, counts[i] ?? 0])) as Record<T, number>;

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
  const { index, kinds, certainties } = codesIn(dossier, relations);
  const failed = failures(dossier, filter);
  const [byKind, byCertainty] = [KINDS.map(() => 0), CERTAINTIES.map(() => 0)];
  let shown = 0;
  index.forEach((place, i) => {
    const bits = failed[place] ?? 0;
    if (bits === 0) shown += 1;
    if (opens(bits, 'kinds')) addAt(byKind, kinds[i]);
    if (opens(bits, 'certainties')) addAt(byCertainty, certainties[i]);
  });
  return {
    ...{ kinds: named(KINDS, byKind), certainties: named(CERTAINTIES, byCertainty) },
    ...{ shown, total: relations.length },
  };
}

/** Of the counts of certainties, what is shown now, not what would be: it adds up to `shown`. */
export function shownByCertainty(
  { certainties }: Counts,
  filter: Pick<Filter, 'certainties'>,
): Record<Certainty, number> {
  const shown = (one: Certainty) => (filter.certainties.includes(one) ? certainties[one] : 0);
  return named(CERTAINTIES, CERTAINTIES.map(shown));
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
