import { codesIn } from './codes';
import { facetsIn, type Facets } from './facets';
import type { Filter } from './filter';
import { failures, PART, sameBut, type Part } from './shown-relations';
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

const addAt = (counts: number[] | Uint32Array, place: number, own = 1) => {
  counts[place] = (counts[place] ?? 0) + own;
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

/** Whether nothing but some parts of a filter, if those, hides a relation that fails in `bits`. */
const opens = (bits: number, parts: number) => (bits & ~parts) === 0;

/** The parts of a filter that the legend chooses. */
const OWN: readonly Part[] = ['kinds', 'certainties'];

interface Cells {
  dossier: Dossier;
  filter: Filter;
  /** By kind and then by certainty: the relations that pass all other parts. */
  counted: Uint32Array;
}
const known = new WeakMap<readonly Relation[], Cells>();

/** How many relations of each kind and certainty pass the other parts; counted anew only when those change. */
function cellsOf(dossier: Dossier, relations: readonly Relation[], filter: Filter): Uint32Array {
  const before = known.get(relations);
  if (before?.dossier === dossier && sameBut(OWN, before.filter, filter)) return before.counted;
  const { index, kinds, certainties } = codesIn(dossier, relations);
  const failed = failures(dossier, filter);
  const counted = new Uint32Array(KINDS.length * CERTAINTIES.length);
  for (let i = 0; i < index.length; i++) {
    const cell = (kinds[i] ?? 0) * CERTAINTIES.length + (certainties[i] ?? 0);
    if (opens(failed[index[i] ?? -1] ?? 0, PART.kinds | PART.certainties)) addAt(counted, cell);
  }
  known.set(relations, { dossier, filter, counted });
  return counted;
}

/**
 * Counts for the legend: what each entry shows, or would show once it is chosen, under all other
 * parts of the filter.
 */
export function counts(dossier: Dossier, relations: readonly Relation[], filter: Filter): Counts {
  const cells = cellsOf(dossier, relations, filter);
  const [byKind, byCertainty] = [KINDS.map(() => 0), CERTAINTIES.map(() => 0)];
  let shown = 0;
  KINDS.forEach((kind, k) => {
    const kindOpen = filter.kinds.includes(kind);
    CERTAINTIES.forEach((certainty, c) => {
      const open = filter.certainties.includes(certainty);
      const own = cells[k * CERTAINTIES.length + c] ?? 0;
      if (open) addAt(byKind, k, own);
      if (kindOpen) addAt(byCertainty, c, own);
      if (open && kindOpen) shown += own;
    });
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
    if (opens(bits, PART.actors)) addTo(actors, openActors(own, bits === 0, filter));
    if (opens(bits, PART.people)) addTo(people, own.people);
    if (opens(bits, PART.places)) addTo(places, own.places);
    if (opens(bits, PART.paragraphs)) addTo(paragraphs, own.paragraphs);
    if (opens(bits, PART.period) && own.months === undefined) undated += 1;
  }
  return { actors, people, places, paragraphs, undated };
}
