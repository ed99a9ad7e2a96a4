/** A word of a text: where it stands there, UTF-16 `[start, end)`, and how search compares it. */
export interface Token {
  start: number;
  end: number;
  folded: string;
}

/**
 * Words, and numbers apart from them. Marks, invisible signs of direction and apostrophes do not
 * end a word; a separator of thousands does not end a number.
 */
const WORD = /\p{L}(?:[\p{M}\p{Cf}'’ʼ‘`]*\p{L})*\p{M}*|\p{Nd}+(?:[,٬]\p{Nd}{3}(?!\p{Nd}))*/gu;

/** Letters that Unicode does not take apart, as they are compared; an empty one is left out. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ۀ: 'ه', ە: 'ه', ء: '', ـ: '' },
  ...{ ø: 'o', đ: 'd', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th' },
};

/** Taken apart, hamzas and accents are marks of their own, which fall; so do the vowel signs. */
const bare = (text: string) => text.normalize('NFKD').toLowerCase().normalize('NFKD');

const western = (digit: string) => String((digit.codePointAt(0) ?? 0) & 0xf);

/** Texts repeat their words: those met before need not be taken apart again. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/**
 * A word as search compares it: without diacritics, hamzas, accents, elongation and apostrophes,
 * in small letters, with ه for ة, ي for ى and Latin digits. May be empty.
 */
export function foldWord(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const folded = bare(word)
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .replace(/[٠-٩۰-۹]/g, western)
    .replace(/[ٱةىیکۀەءـøđłıßæœðþ]/g, (letter) => LETTERS[letter] ?? letter);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, folded);
  return folded;
}

/** The words of a text in their order, folded, with their places in it; an English ’s is left out. */
export function fold(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const own = word.replace(/['’ʼ`]s$/iu, '');
    const folded = foldWord(own);
    if (folded !== '') tokens.push({ start: index, end: index + own.length, folded });
  }
  return tokens;
}
