import { fold } from './search/fold';
import { sentencesIn, type Sentence } from './sentence';
import type { Dossier } from './types';
import type { Unit } from './unit';

/** Prefixes that Arabic writes together with a name. */
const PREFIX = /^(?:[وف]?(?:[بك]ال|لل|ال)|[وفبلك])/;

/** Whether folded words hold a name's words one after the other; the first may have a prefix. */
function holds(text: readonly string[], name: readonly string[]): boolean {
  return text.some((_, i) =>
    name.every((word, j) => {
      const found = text[i + j] ?? '';
      return found === word || (j === 0 && found.replace(PREFIX, '') === word.replace(PREFIX, ''));
    }),
  );
}

const wordsOf = (text: string) => fold(text).map(({ folded }) => folded);

/** The sentences of the article that name a unit, as whole words, in the article's order. */
export function sentencesNaming(dossier: Dossier, { words }: Pick<Unit, 'words'>): Sentence[] {
  const names = words[dossier.article.lang].map(wordsOf).filter((name) => name.length > 0);
  return sentencesIn(dossier).filter(({ exact }) => {
    const text = wordsOf(exact);
    return names.some((name) => holds(text, name));
  });
}
