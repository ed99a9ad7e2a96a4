import { isNear, slips } from './near';
import { fold } from './fold';
import type { SearchIndex } from './index';
import { skeleton, sound } from './sound';
import { isOptional, stems } from './stem';

/** How well a word of a text fits one that was typed, the worst first. */
export const FITS = ['near', 'prefix', 'whole'] as const;
export type Fit = (typeof FITS)[number];

/** A word of a query; `open` is the last one while it may still grow. */
export interface QueryWord {
  word: string;
  open: boolean;
}

/**
 * The words of a query. Whoever has typed a space after the last one has finished it. Small words
 * such as في and “of” do not count beside others.
 */
export function queryWords(query: string): QueryWord[] {
  const tokens = fold(query);
  const all = tokens.map(({ folded, end }) => ({ word: folded, open: end === query.length }));
  const telling = all.filter(({ word }) => !isOptional(word));
  return telling.length > 0 ? telling : all;
}

/** Letters before a word that may be prefixes where the word is not known by itself. */
const LETTERS = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك'];

function nearTerms(index: SearchIndex, { word, open }: QueryWord, fresh: boolean): number[] {
  const found: number[] = [];
  if (/^[a-z]/.test(word) && word.length > 2) {
    for (const one of [word, ...stems(word).map((stem) => stem.word)]) {
      found.push(...(index.skeletons.get(skeleton(one)) ?? []));
      const heard = sound(one);
      if (!open || heard.length < 3) continue;
      for (const numbers of index.sounds.atPrefix(heard).values()) found.push(...numbers);
    }
  }
  if (!fresh) return found;
  if (word.length > 2)
    for (const letters of LETTERS) found.push(...(index.words.get(letters + word) ?? []));
  const allowed = slips(word);
  if (allowed === 0) return found;
  // A swap of neighbours, one slip here, is two for the index.
  for (const [one, [numbers]] of index.words.fuzzyGet(word, 2))
    if (isNear(word, one)) found.push(...numbers);
  return found;
}

/**
 * The terms that a word of a query stands for: whole words, with or without prefixes; while it is
 * still being typed, words that begin so; where there are none, words that may have been meant.
 */
export function termsFor(index: SearchIndex, typed: QueryWord): Map<number, Fit> {
  const terms = new Map<number, Fit>();
  const note = (numbers: readonly number[], fit: Fit) => {
    for (const number of numbers) if (!terms.has(number)) terms.set(number, fit);
  };
  const own = [typed.word, ...stems(typed.word).map(({ word }) => word)];
  // Whoever has typed “in” is on the way to India.
  if (!typed.open || !isOptional(typed.word))
    for (const word of own) note(index.words.get(word) ?? [], 'whole');
  const whole = terms.size > 0;
  if (typed.open) {
    // What is left of وزير without its first letter begins no word that was meant.
    const begun = stems(typed.word).filter(({ certain }) => certain);
    for (const word of [typed.word, ...begun.map((stem) => stem.word)])
      for (const numbers of index.words.atPrefix(word).values()) note(numbers, 'prefix');
  }
  if (!whole) note(nearTerms(index, typed, terms.size === 0), 'near');
  return terms;
}
