import type { Lang } from '../types';
import { fold, type Token } from './fold';

/** A stretch of a text, unaltered; marked where it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text, or a stretch of it, in pieces that follow upon each other. */
export interface Marked {
  lang: Lang;
  pieces: Piece[];
  /** Whether the text goes on before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** About as many characters as two lines of a list hold. */
const LONG = 150;
/** As much as is shown ahead of the first hit. */
const LEAD = 45;

/** The words of a text that are among some terms. Whole words, so that letters stay joined. */
export function hitsIn(text: string, terms: ReadonlySet<string>): Token[] {
  return fold(text).filter(({ folded }) => terms.has(folded));
}

/** The stretch to show: from a word's beginning to a word's end, with the first hit in it. */
function windowOf(text: string, first: number): [number, number] {
  if (text.length <= LONG) return [0, text.length];
  const last = Math.max(0, text.length - LONG);
  const wanted = Math.min(last, Math.max(0, first - LEAD));
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  if (start + LONG >= text.length) return [start, text.length];
  const end = text.lastIndexOf(' ', start + LONG);
  return [start, end > first ? end : text.length];
}

/** A text with its hits marked, cut to a short stretch around the first unless it is wanted whole. */
export function marked(
  text: string,
  lang: Lang,
  terms: ReadonlySet<string>,
  whole = false,
): Marked {
  const hits = hitsIn(text, terms);
  const [from, to] = whole ? [0, text.length] : windowOf(text, hits[0]?.start ?? 0);
  const pieces: Piece[] = [];
  let at = from;
  const push = (end: number, isMarked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked: isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    push(start, false);
    push(end, true);
  }
  push(to, false);
  return { lang, pieces, cutBefore: from > 0, cutAfter: to < text.length };
}
