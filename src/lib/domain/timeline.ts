import { facetsOf } from './facets';
import { beginningOf, goesOn, type Months } from './period';
import { KINDS, type Dossier, type Kind, type Relation } from './types';

/** A dated relation on the timeline, as wide as the text is precise. */
export interface Bar {
  relation: Relation;
  /** Where it may lie; without end where it goes on. */
  months: Months;
  /** Where its beginning may lie. */
  begins: Months;
  goesOn: boolean;
  /** Row within its lane, from 0. */
  row: number;
}

/** The relations of one kind in time. */
export interface Lane {
  kind: Kind;
  bars: Bar[];
  /** Rows that its bars need to lie clear of each other; at least 1. */
  rows: number;
  /** Of each bar that does not go on: its relation's place in the dossier, first month and last. */
  ending: Int32Array;
  /** Without a date, but with words such as “in recent years”. */
  vague: Relation[];
  /** With no word of when. */
  undated: Relation[];
}

export interface Timeline {
  lanes: Lane[];
  /** Whole years that hold every date. */
  span: Months;
  /** Whole years to look at first: without a lone beginning that a great gap parts from the rest. */
  home: Months;
}

/** Puts each bar into the first row where it overlaps none; what goes on keeps its row to the end. */
function inRows(bars: Omit<Bar, 'row'>[]): { bars: Bar[]; rows: number } {
  const ends: number[] = [];
  const placed = bars.map((bar) => {
    const free = ends.findIndex((end) => end < bar.months.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = bar.months.to;
    return { ...bar, row };
  });
  return { bars: placed, rows: Math.max(1, ends.length) };
}

function laneOf(dossier: Dossier, kind: Kind): Lane {
  const facets = facetsOf(dossier);
  const relations = dossier.relations.filter((r) => r.kind === kind);
  const dated = relations.flatMap((relation) => {
    const months = facets.get(relation)?.months;
    const begins = beginningOf(relation.date);
    if (months === undefined || begins === undefined) return [];
    return [{ relation, months, begins, goesOn: goesOn(relation.date) }];
  });
  // What goes on comes first: its row is its own to the end, and lies still above the rest.
  dated.sort((x, y) => Number(y.goesOn) - Number(x.goesOn) || x.months.from - y.months.from);
  const ending = dated
    .filter((bar) => !bar.goesOn)
    .flatMap(({ relation, months }) => [
      facets.get(relation)?.index ?? -1,
      ...[months.from, months.to],
    ]);
  const without = relations.filter((r) => facets.get(r)?.months === undefined);
  return {
    kind,
    ...inRows(dated),
    ending: Int32Array.from(ending),
    vague: without.filter((r) => r.date.text !== ''),
    undated: without.filter((r) => r.date.text === ''),
  };
}

/**
 * How many of a lane's relations may lie in each month from one to another; those that go on are in
 * none. `passing` holds 1 at the places in the dossier of those that count.
 */
export function monthCounts(
  { ending }: Pick<Lane, 'ending'>,
  { from, to }: Months,
  passing: Uint8Array,
): number[] {
  const counts = new Array<number>(Math.max(0, to - from + 1)).fill(0);
  for (let i = 0; i < ending.length; i += 3) {
    if (passing[ending[i] ?? -1] !== 1) continue;
    const last = Math.min(to, ending[i + 2] ?? to);
    for (let m = Math.max(from, ending[i + 1] ?? from); m <= last; m++)
      counts[m - from] = (counts[m - from] ?? 0) + 1;
  }
  return counts;
}

const yearOf = (month: number) => Math.floor(month / 12);
const years = (first: number, last: number): Months => ({ from: first * 12, to: last * 12 + 11 });

/** The years from which on dates lie close: after a gap of more than half of all the time there is. */
function homeOf(all: readonly number[]): Months {
  const [first = 0, last = first] = [all[0], all.at(-1)];
  const gaps = all.slice(1).map((year, i) => ({ year, gap: year - (all[i] ?? year) }));
  const widest = gaps.reduce((x, y) => (y.gap > x.gap ? y : x), { year: first, gap: 0 });
  return years(widest.gap > (last - first) / 2 ? widest.year : first, last);
}

const known = new WeakMap<Dossier, Timeline>();

/** The timeline of a dossier, made once for each; a dossier without any date has an empty span. */
export function timelineOf(dossier: Dossier): Timeline {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const lanes = KINDS.map((kind) => laneOf(dossier, kind));
  const edges = lanes.flatMap(({ bars }) =>
    bars.flatMap(({ months, begins, goesOn }) => [
      yearOf(begins.from),
      yearOf(goesOn ? begins.from : months.to),
    ]),
  );
  const all = [...new Set(edges)].sort((x, y) => x - y);
  const [first, last] = [all[0], all.at(-1)];
  const empty = first === undefined || last === undefined;
  const timeline = {
    lanes,
    span: empty ? { from: 0, to: -1 } : years(first, last),
    home: empty ? { from: 0, to: -1 } : homeOf(all),
  };
  known.set(dossier, timeline);
  return timeline;
}

/** The months in which something begins, ascending: where playback steps to. */
export function beginnings({ lanes }: Timeline): number[] {
  const months = lanes.flatMap(({ bars }) => bars.map(({ begins }) => begins.from));
  return [...new Set(months)].sort((x, y) => x - y);
}

/** Least stretch of time to look at, months. */
const CLOSEST = 6;

/** How many months a stretch has. */
export const lengthOf = ({ from, to }: Months): number => to - from + 1;

/**
 * The stretch of time to look at, made `factor` times as long about a month that keeps its place,
 * within a span. Months may be parts of months.
 */
export function zoomed(seen: Months, about: number, factor: number, span: Months): Months {
  const length = Math.min(lengthOf(span), Math.max(CLOSEST, lengthOf(seen) * factor));
  const share = (about - seen.from) / lengthOf(seen);
  return moved({ from: about - share * length, to: about - share * length + length - 1 }, 0, span);
}

/** The stretch of time to look at, moved by months as far as a span allows. */
export function moved(seen: Months, by: number, span: Months): Months {
  const length = lengthOf(seen);
  const from = Math.max(span.from, Math.min(span.to - length + 1, seen.from + by));
  return { from, to: from + length - 1 };
}
