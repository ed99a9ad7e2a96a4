import { codesIn, placesByCode } from './codes';
import { facetsIn, type Facets } from './facets';
import { EVERYTHING, showsEverything, tiePasses, type Filter, type PeriodFilter } from './filter';
import { overlap } from './period';
import { CERTAINTIES, KINDS, type Dossier, type Relation } from './types';

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

/** The parts that have codes, by their place in these lists. */
const CODED = { kinds: KINDS, certainties: CERTAINTIES } as const;
type Coded = keyof typeof CODED;
const isCoded = (part: Part): part is Coded => part in CODED;

type Passes = (facets: Facets, filter: Filter) => boolean;

/** Whether a relation passes each part of a filter but those that have codes. */
const PASSES: Record<Exclude<Part, Coded>, Passes> = {
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

/** Whether two filters ask the same of all parts but some. */
export function sameBut(parts: readonly Part[], one: Filter, other: Filter): boolean {
  return PARTS.every((part) => parts.includes(part) || samePart(part, one, other));
}

/**
 * The places of the relations that may pass one part of a filter otherwise than that of the filter
 * before. Of kinds and certainties it is only those that are put away or shown again.
 */
function askedAnew(
  part: Part,
  dossier: Dossier,
  before: Filter,
  filter: Filter,
): readonly Uint32Array[] {
  if (samePart(part, before, filter)) return [];
  if (!isCoded(part)) return [codesIn(dossier, dossier.relations).index];
  const [was, is]: (readonly string[])[] = [before[part], filter[part]];
  const turned = (name: string) => was?.includes(name) !== is?.includes(name);
  const places = placesByCode(dossier)[part];
  return places.filter((_, code) => turned(CODED[part][code] ?? ''));
}

/**
 * The places in a dossier of the relations that one filter may show and another not: some lists,
 * which may have places in common.
 */
export function changedBetween(
  dossier: Dossier,
  before: Filter,
  filter: Filter,
): readonly Uint32Array[] {
  return [...new Set(PARTS.flatMap((part) => askedAnew(part, dossier, before, filter)))];
}

/** Whether the relation at a place in the dossier passes one part of a filter. */
function passesOf(part: Part, dossier: Dossier, filter: Filter): (place: number) => boolean {
  if (isCoded(part)) {
    const chosen: readonly string[] = filter[part];
    const open = CODED[part].map((one) => chosen.includes(one));
    const codes = codesIn(dossier, dossier.relations)[part];
    return (place) => open[codes[place] ?? -1] === true;
  }
  const [all, passes] = [facetsIn(dossier, dossier.relations), PASSES[part]];
  return (place) => {
    const facets = all[place];
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
 * its list; 0 where it is shown. Only what may differ from the filter before is asked anew: while a
 * period is drawn, nothing but dates are compared, and a kind that is put away costs by its own
 * relations. The array is the caller's to read until another filter is asked for.
 */
export function failures(dossier: Dossier, filter: Filter): Uint8Array {
  const before = judged.get(dossier);
  // Everything passes the filter that shows everything.
  const bits = before?.bits ?? new Uint8Array(dossier.relations.length);
  for (const part of PARTS) {
    const lists = askedAnew(part, dossier, before?.filter ?? EVERYTHING, filter);
    if (lists.length === 0) continue;
    const passes = passesOf(part, dossier, filter);
    for (const places of lists) mark(bits, PART[part], places, passes);
  }
  judged.set(dossier, { filter, bits });
  return bits;
}

/** Sets a bit at those of some places that do not pass, and takes it away at the others. */
function mark(
  bits: Uint8Array,
  bit: number,
  places: Uint32Array,
  passes: (place: number) => boolean,
): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    const now = bits[place] ?? 0;
    bits[place] = passes(place) ? now & ~bit : now | bit;
  }
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
  const { index } = codesIn(dossier, relations);
  const shown: Relation[] = [];
  for (let i = 0; i < index.length; i++) {
    const place = index[i] ?? -1;
    const own = dossier.relations[place];
    if (bits[place] === 0 && own !== undefined) shown.push(own);
  }
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
  const { index } = codesIn(dossier, relations);
  for (let i = 0; i < index.length; i++) {
    const place = index[i] ?? 0;
    passing[place] = ((failed[place] ?? 0) & ~PART.period) === 0 ? 1 : 0;
  }
  return passing;
}
