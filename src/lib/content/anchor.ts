import type { Passage } from '../domain/types';

/** Length of the context that a passage keeps on each side, in UTF-16 code units. */
export const CONTEXT = 32;

/** Offsets at which `needle` occurs in `text`, overlapping ones included. */
export function occurrences(text: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at);
  return found;
}

/** Half of a character that takes two code units, at the edge of a slice: no text by itself. */
const TORN_START = /^[\udc00-\udfff]/;
const TORN_END = /[\ud800-\udbff]$/;

/** The passage at `start`, with the context that the text has there, in whole characters. */
export function passageAt(
  text: string,
  start: number,
  exact: string,
): Omit<Passage, 'translation'> {
  const end = start + exact.length;
  return {
    start,
    end,
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(TORN_START, ''),
    suffix: text.slice(end, end + CONTEXT).replace(TORN_END, ''),
  };
}

/**
 * Finds `exact` in the text. When it occurs more than once, `prefix` and `suffix` decide.
 * @returns the anchored span, or a reason a person can act on.
 */
export function anchor(
  text: string,
  wanted: { exact: string; prefix?: string; suffix?: string },
): Omit<Passage, 'translation'> | string {
  const all = occurrences(text, wanted.exact);
  if (all.length === 0) return `the article does not contain “${wanted.exact}”`;
  const fits = all.filter((at) => {
    const before = text.slice(0, at);
    const after = text.slice(at + wanted.exact.length);
    return before.endsWith(wanted.prefix ?? '') && after.startsWith(wanted.suffix ?? '');
  });
  const [only, another] = fits;
  if (only === undefined) {
    const [first, second] = all;
    if (first !== undefined && second === undefined) return passageAt(text, first, wanted.exact);
    return `“${wanted.exact}” occurs ${String(all.length)} times, none after the prefix “${wanted.prefix ?? ''}”`;
  }
  if (another !== undefined) {
    const where = fits.join(', ');
    return `“${wanted.exact}” occurs ${String(fits.length)} times (at ${where}); give a prefix or suffix that tells which`;
  }
  return passageAt(text, only, wanted.exact);
}
