import { segmentsOf } from './paragraph';
import type { Relation, Span } from './types';

/** Offsets of a stretch of a text. */
export type Stretch = Pick<Span, 'start' | 'end'>;

/** A passage of a relation in a text; one that a filter hides still counts as covering it. */
export interface Mark extends Stretch {
  relation: Relation;
  shown: boolean;
}

/** A mark with its lane below the text, 0 nearest to it; `undefined` for one that is not shown. */
export interface LaidMark extends Mark {
  lane: number | undefined;
}

/** So many marks are drawn below one another; of more over one place, their number is told. */
export const LANES = 3;

/** A stretch of text that the same marks cover. */
export interface Run extends Span {
  /** Whether any passage covers it, shown or not. */
  covered: boolean;
  /** What is shown over it, shortest first. */
  relations: Relation[];
  /** The relation drawn in each of `LANES` lanes; `undefined` where one is empty. */
  lanes: (Relation | undefined)[];
  /** How many marks find no lane here. */
  more: number;
  /** The shown marks that begin in its first word, lane by lane. */
  begins: Relation[];
  /** Whether one of the stretches that are to stand out covers it. */
  stands: boolean;
}

/**
 * Gives each shown mark the first lane that no mark before it still takes up, longer ones first:
 * marks that overlap never share a lane.
 */
export function layMarks(marks: readonly Mark[]): LaidMark[] {
  const ends: number[] = [];
  return [...marks]
    .sort((x, y) => x.start - y.start || y.end - x.end)
    .map((mark) => {
      if (!mark.shown) return { ...mark, lane: undefined };
      const free = ends.findIndex((end) => end <= mark.start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = mark.end;
      return { ...mark, lane };
    });
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Where the word begins that holds offset `at`: a sign there parts no joined letters. */
function wordStart({ start, exact }: Span, at: number): number {
  let from = at;
  while (from > start && IN_WORD.test(exact[from - start - 1] ?? '')) from -= 1;
  return from;
}

/** Marks in their own lanes; one of a further lane moves up for as long as a lane is empty. */
function drawn(shown: readonly LaidMark[]): Pick<Run, 'lanes' | 'more'> {
  const further = shown.filter((m) => (m.lane ?? 0) >= LANES);
  const lanes = Array.from(
    { length: LANES },
    (_, lane) => (shown.find((m) => m.lane === lane) ?? further.shift())?.relation,
  );
  return { lanes, more: further.length };
}

/**
 * Cuts `whole` wherever a mark or a stretch that is to stand out begins or ends, and at the
 * beginning of the words that marks begin in. The runs, one after another, are the text exactly.
 */
export function runsOf(
  whole: Span,
  marks: readonly LaidMark[],
  standing: readonly Stretch[] = [],
): Run[] {
  const own = marks.filter((m) => m.start < whole.end && whole.start < m.end);
  const begun = own
    .filter((m) => m.shown && m.start >= whole.start)
    .map((mark) => ({ mark, at: wordStart(whole, mark.start) }));
  const words = begun.map(({ mark, at }) => ({ start: at, end: mark.start }));
  const spans = [...own, ...standing, ...words].map((one) => ({ ...one, exact: '' }));
  return segmentsOf(whole, spans).map((segment) => {
    const over = segment.spans.flatMap((i) => own[i] ?? []);
    const shown = over.filter((m) => m.shown);
    return {
      ...{ start: segment.start, end: segment.end, exact: segment.exact },
      covered: over.length > 0,
      relations: [...shown]
        .sort((x, y) => x.end - x.start - (y.end - y.start))
        .map((m) => m.relation),
      ...drawn(shown),
      begins: begun
        .filter(({ at }) => at === segment.start)
        .sort((x, y) => (x.mark.lane ?? 0) - (y.mark.lane ?? 0))
        .map(({ mark }) => mark.relation),
      stands: standing.some((s) => s.start < segment.end && segment.start < s.end),
    };
  });
}
