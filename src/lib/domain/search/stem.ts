/**
 * What may be left of a folded word once its prefixes are taken off. An article says for certain
 * that they are prefixes (بالشراكة); a letter alone may as well belong to the word (وزير, بحرية).
 */
export interface Stem {
  word: string;
  certain: boolean;
}

/** و or ف, then ب ك or ل, then the article, in which ل and ال become لل. */
const ARTICLE = /^([وف]?)(?:([بكل]?)ال|(لل))(.+)$/;
const LETTER = /^(?:[وف][بكل]|[وفبكل])/;
const LATIN_ARTICLE = /^(?:al|el)(?=.{3})/;

function arabicStems(word: string): Stem[] {
  const stems: Stem[] = [];
  const [, and = '', of = '', to = '', rest = ''] = ARTICLE.exec(word) ?? [];
  if (rest.length >= (and + of + to === '' ? 2 : 3)) stems.push({ word: rest, certain: true });
  const prefix = LETTER.exec(word)?.[0] ?? '';
  for (let taken = 1; taken <= prefix.length; taken++)
    if (word.length - taken >= 3) stems.push({ word: word.slice(taken), certain: false });
  return stems;
}

/** What a folded word may be without its prefixes, besides itself. */
export function stems(word: string): Stem[] {
  if (/^[\u0620-\u06ff]/.test(word)) return arabicStems(word);
  const rest = word.replace(LATIN_ARTICLE, '');
  return rest === word ? [] : [{ word: rest, certain: false }];
}

const OPTIONAL = new Set(
  'al el the of and in on at to a an for with by from في من الي علي عن و ان او مع'.split(' '),
);

/** Whether a folded word says so little that a text need not hold it to be found. */
export function isOptional(word: string): boolean {
  return OPTIONAL.has(word);
}
