import bidiFactory from 'bidi-js';
import { ordersOnly } from './prepare';
import type { Dir } from './types';

const bidi = bidiFactory();

/** Nothing but letters of the line's own direction, as in most labels: all is at one level. */
const PLAIN: Record<Dir, RegExp> = {
  rtl: /^[\u0620-\u063f\u0641-\u065f\u0671-\u06d3 ]*$/,
  ltr: /^[\u0020-\u007e\u00a1-\u024f\u2010-\u2027]*$/,
};

/**
 * The embedding level of each UTF-16 unit of one line: odd is right to left. Rules P–I of UAX #9 by
 * bidi-js; L1 here, since its own counts from the start of the text: what ends a line is at the
 * level of the paragraph.
 */
export function levelsOf(text: string, dir: Dir): Uint8Array {
  const base = dir === 'rtl' ? 1 : 0;
  if (PLAIN[dir].test(text)) return new Uint8Array(text.length).fill(base);
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  for (let i = text.length - 1; i >= 0 && (text[i] === ' ' || ordersOnly(text[i] ?? '')); i--)
    levels[i] = base;
  return levels;
}

/** Rule L2 of UAX #9: runs in the order of reading become runs from left to right. */
export function visualOrder<R extends { readonly level: number }>(runs: readonly R[]): R[] {
  const order = [...runs];
  const levels = runs.map(({ level }) => level);
  const lowestOdd = Math.min(...levels.map((level) => level | 1));
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}
