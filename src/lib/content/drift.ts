import { shortened } from '../domain/hidden';
import type { Span } from '../domain/types';

/** Where a text holds some words nearest to an offset, or `undefined` where it does not hold them. */
function nearestTo(text: string, words: string, at: number): number | undefined {
  const [before, after] = [text.lastIndexOf(words, at), text.indexOf(words, at)];
  if (before < 0 || after < 0) return before < 0 && after < 0 ? undefined : Math.max(before, after);
  return at - before <= after - at ? before : after;
}

/** Characters of a quotation that a reason repeats. */
const REPEATED = 300;

/** Why a span does not match the text, or `undefined` when it does. */
export function drift(text: string, { start, end, exact }: Span): string | undefined {
  const found = text.slice(start, end);
  if (found === exact) return undefined;
  const nearest = nearestTo(text, exact, start);
  const hint =
    nearest === undefined
      ? 'it occurs nowhere in the article; correct the quotation'
      : `it occurs at ${String(nearest)}; run “npm run dossier -- anchor” to move it there`;
  const [wanted, there] = [shortened(exact, REPEATED), shortened(found, REPEATED)];
  return `expected “${wanted}” at [${String(start)}, ${String(end)}) but found “${there}”; ${hint}`;
}
