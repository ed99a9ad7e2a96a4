import type { Months } from './period';
import type { Pair } from './tie';
import { CERTAINTIES, KINDS, type Certainty, type Kind } from './types';

/** How several chosen actors count: one of them, all of them, or a claim between two of them. */
export const MATCHES = ['any', 'all', 'between'] as const;
export type Match = (typeof MATCHES)[number];

/** A stretch of time; `months: null` with `undated` shows what has no date alone. */
export interface PeriodFilter {
  months: Months | null;
  /** Whether relations without a date are shown as well. */
  undated: boolean;
}

/**
 * Which relations are shown: those that every part lets through. Kinds and certainties name what
 * is shown; of the lists, an empty one lets everything through. Lists are kept in ascending order.
 */
export interface Filter {
  kinds: readonly Kind[];
  certainties: readonly Certainty[];
  actors: readonly string[];
  match: Match;
  people: readonly string[];
  places: readonly string[];
  paragraphs: readonly number[];
  period: PeriodFilter | null;
}

export const EVERYTHING: Filter = {
  kinds: KINDS,
  certainties: CERTAINTIES,
  actors: [],
  match: 'any',
  people: [],
  places: [],
  paragraphs: [],
  period: null,
};

/** The parts that are lists of chosen values. */
export type ListPart = 'actors' | 'people' | 'places' | 'paragraphs';

/** Whether a filter hides nothing. */
export function showsEverything(filter: Filter): boolean {
  return (
    filter.kinds.length === KINDS.length &&
    filter.certainties.length === CERTAINTIES.length &&
    filter.actors.length + filter.people.length + filter.places.length === 0 &&
    filter.paragraphs.length === 0 &&
    filter.period === null
  );
}

/**
 * Whether a tie is one that the filter asks for. A claim about several parties also joins pairs
 * that were not chosen; between chosen actors only their own ties are drawn.
 */
export function tiePasses(tie: Pick<Pair, 'a' | 'b'>, { actors, match }: Filter): boolean {
  if (match !== 'between' || actors.length < 2) return true;
  return actors.includes(tie.a) && actors.includes(tie.b);
}

function toggled<T>(all: readonly T[], shown: readonly T[], one: T): T[] {
  return all.filter((item) => (item === one ? !shown.includes(item) : shown.includes(item)));
}

/** The filter with one kind shown or hidden; the order of kinds stays fixed. */
export function toggleKind(filter: Filter, kind: Kind): Filter {
  return { ...filter, kinds: toggled(KINDS, filter.kinds, kind) };
}

/** The filter with one certainty shown or hidden. */
export function toggleCertainty(filter: Filter, certainty: Certainty): Filter {
  return { ...filter, certainties: toggled(CERTAINTIES, filter.certainties, certainty) };
}

const ascending = (x: string | number, y: string | number) => (x < y ? -1 : x > y ? 1 : 0);

/** The filter with one value of a list chosen or no longer chosen. */
export function toggleValue<P extends ListPart>(
  filter: Filter,
  part: P,
  value: Filter[P][number],
): Filter {
  const chosen: readonly (string | number)[] = filter[part];
  const next = chosen.includes(value)
    ? chosen.filter((one) => one !== value)
    : [...chosen, value].sort(ascending);
  return { ...filter, [part]: next };
}
