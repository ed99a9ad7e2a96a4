import type { Dossier, L } from './types';

/** Vowel signs and the stretching line, which may stand or be left out within a name. */
const SIGNS = /[\u064B-\u0652\u0670\u0640]/g;
/** The small words that Arabic writes together with a name: and, so; in, as, for. */
const AND = ['', 'و', 'ف'] as const;
const IN = ['', 'ب', 'ك', 'ل'] as const;

const wordsOf = (text: string): string[] =>
  text
    .replace(SIGNS, '')
    .replace(/[أإآ]/g, 'ا')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The ways to write a word with the small words before it; with "for", the article loses its alif. */
function prefixed(word: string): string[] {
  return AND.flatMap((and) =>
    IN.map((before) =>
      before === 'ل' && word.startsWith('ال') ? `${and}لل${word.slice(2)}` : and + before + word,
    ),
  );
}

/** Whether a name stands in the words of a text: as whole words, of which the first may be prefixed. */
function standsIn(words: readonly string[], name: string): boolean {
  // What stands in brackets, such as "not named", is no part of the name.
  const [first, ...rest] = wordsOf(name.replace(/\(.*?\)/g, ''));
  if (first === undefined) return false;
  const forms = prefixed(first);
  return words.some(
    (word, i) => forms.includes(word) && rest.every((one, n) => words[i + 1 + n] === one),
  );
}

/**
 * The actors, people and places of a dossier whose name stands in a text in the article's own
 * language. Another form of a name, such as an adjective made from it, is not found.
 */
export function namesIn(dossier: Dossier, text: string): { id: string; name: L }[] {
  const words = wordsOf(text);
  const all = [...dossier.actors, ...dossier.people, ...dossier.places];
  return all.filter(({ name }) => standsIn(words, name[dossier.article.lang]));
}
