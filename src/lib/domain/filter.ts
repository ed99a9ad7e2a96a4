import { codesIn } from './codes';
import { facetsIn, type Facets } from './facets';
import { overlap, type Months } from './period';
import type { Pair } from './tie';
import {
  CERTAINTIES,
  KINDS,
  type Certainty,
  type Dossier,
  type Kind,
  type Relation,
} from './types';

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

/** The parts of a filter that a relation can fail, one bit each. */
export const PART = {
  kinds: 1,
  certainties: 2,
  actors: 4,
  people: 8,
  places: 16,
  paragraphs: 32,
  period: 64,
};
export type Part = keyof typeof PART;

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

function actorsPass({ actors, pairs }: Facets, filter: Filter): boolean {
  const { actors: chosen, match } = filter;
  if (chosen.length === 0) return true;
  if (match === 'all') return chosen.every((id) => actors.includes(id));
  if (match === 'between' && chosen.length > 1)
    return pairs.some((pair) => tiePasses(pair, filter));
  return chosen.some((id) => actors.includes(id));
}

function periodPasses({ months }: Facets, period: PeriodFilter | null): boolean {
  if (period === null) return true;
  if (months === undefined) return period.undated;
  return period.months !== null && overlap(months, period.months);
}

function listPasses<T>(own: readonly T[], chosen: readonly T[]): boolean {
  return chosen.length === 0 || own.some((one) => chosen.includes(one));
}

type Passes = (facets: Facets, filter: Filter) => boolean;

/** Whether a relation passes each part of a filter but those that have codes. */
const PASSES: Record<Exclude<Part, 'kinds' | 'certainties'>, Passes> = {
  actors: actorsPass,
  people: ({ people }, filter) => listPasses(people, filter.people),
  places: ({ places }, filter) => listPasses(places, filter.places),
  paragraphs: ({ paragraphs }, filter) => listPasses(paragraphs, filter.paragraphs),
  period: (facets, { period }) => periodPasses(facets, period),
};
const PARTS = Object.keys(PART) as Part[];

/** Whether two filters ask the same of one part. */
function samePart(part: Part, one: Filter, other: Filter): boolean {
  return one[part] === other[part] && (part !== 'actors' || one.match === other.match);
}

/** Whether the relation at a place in the dossier passes one part of a filter. */
function passesOf(
  part: Part,
  dossier: Dossier,
  filter: Filter,
  all: readonly Facets[],
): (place: number) => boolean {
  if (part === 'kinds' || part === 'certainties') {
    const chosen: readonly string[] = filter[part];
    const open = (part === 'kinds' ? KINDS : CERTAINTIES).map((one) => chosen.includes(one));
    const codes = codesIn(dossier, dossier.relations)[part];
    return (i) => open[codes[i] ?? -1] === true;
  }
  const passes = PASSES[part];
  return (i) => {
    const facets = all[i];
    return facets !== undefined && passes(facets, filter);
  };
}

interface Judged {
  filter: Filter;
  bits: Uint8Array;
}
const judged = new WeakMap<Dossier, Judged>();

/**
 * The parts of a filter that each relation of a dossier fails, as bits of `PART` in the order of
 * its list; 0 where it is shown. Of the filter before, only the parts that differ are asked anew:
 * while a period is drawn, nothing but dates are compared. The array is the caller's to read until
 * another filter is asked for.
 */
export function failures(dossier: Dossier, filter: Filter): Uint8Array {
  const all = facetsIn(dossier, dossier.relations);
  const before = judged.get(dossier);
  const bits = before?.bits ?? new Uint8Array(all.length);
  for (const part of PARTS) {
    if (before !== undefined && samePart(part, before.filter, filter)) continue;
    const passes = passesOf(part, dossier, filter, all);
    const bit = PART[part];
    for (let i = 0; i < bits.length; i++) {
      const now = bits[i] ?? 0;
      bits[i] = passes(i) ? now & ~bit : now | bit;
    }
  }
  judged.set(dossier, { filter, bits });
  return bits;
}

interface Kept {
  dossier: Dossier;
  filter: Filter;
  shown: readonly Relation[];
}
/** What was last kept of each list: a change is asked about in several places of one picture. */
const kept = new WeakMap<readonly Relation[], Kept>();

/** Of some relations of a dossier, those that pass a filter, in their order. */
export function filtered(
  dossier: Dossier,
  relations: readonly Relation[],
  filter: Filter,
): readonly Relation[] {
  if (showsEverything(filter)) return relations;
  const before = kept.get(relations);
  if (before?.filter === filter && before.dossier === dossier) return before.shown;
  const bits = failures(dossier, filter);
  const facets = facetsIn(dossier, relations);
  const shown: Relation[] = [];
  codesIn(dossier, relations).index.forEach((place, i) => {
    const own = facets[i];
    if (bits[place] === 0 && own !== undefined) shown.push(own.relation);
  });
  kept.set(relations, { dossier, filter, shown });
  return shown;
}

/** 1 at the place in a dossier of each of some relations that passes a filter whatever its date. */
export function inAllTime(
  dossier: Dossier,
  relations: readonly Relation[],
  filter: Filter,
): Uint8Array {
  const failed = failures(dossier, filter);
  const passing = new Uint8Array(failed.length);
  for (const place of codesIn(dossier, relations).index)
    passing[place] = ((failed[place] ?? 0) & ~PART.period) === 0 ? 1 : 0;
  return passing;
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
