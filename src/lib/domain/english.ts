import { bodyParagraphs, sentencesOf } from './paragraph';
import type { Mark } from './marks';
import type { Dossier, Passage, Relation, Span } from './types';

/** The translation of one paragraph of the article, and where in it the passages stand. */
export interface EnglishParagraph extends Span {
  /**
   * Its sentences, one for each of the article's paragraph, in order; empty where the translation
   * has more or fewer, so that none would be paired with another's.
   */
  sentences: Span[];
}

/** The paragraphs of the English translation, in the order of the article; offsets within each. */
export function englishParagraphs(dossier: Dossier): EnglishParagraph[] {
  return bodyParagraphs(dossier).map((paragraph) => {
    const exact = dossier.translation[paragraph.number - 1] ?? '';
    const whole = { start: 0, end: exact.length, exact };
    const sentences = sentencesOf(whole);
    const paired = sentences.length === sentencesOf(paragraph).length;
    return { ...whole, sentences: paired ? sentences : [] };
  });
}

/**
 * Where a passage's translation stands in that of its paragraph. Translations of passages may
 * open with a word in brackets that is not in the text, "[Munir] met"; then the words behind it
 * count. `undefined` where they are not found, or found twice: no place is guessed.
 */
export function englishSpan(
  paragraph: Span,
  passage: Pick<Passage, 'translation'>,
): Omit<Span, 'exact'> | undefined {
  const { en } = passage.translation;
  const words = [en, en.slice(en.lastIndexOf(']') + 1).trim()].find((text) => {
    const at = paragraph.exact.indexOf(text);
    return text !== '' && at >= 0 && !paragraph.exact.includes(text, at + 1);
  });
  if (words === undefined) return undefined;
  const start = paragraph.exact.indexOf(words);
  return { start, end: start + words.length };
}

/** The marks of relations in the translation of the article's paragraph `[start, end)`. */
export function englishMarks(
  english: Span,
  paragraph: Span,
  relations: readonly Relation[],
  isShown: (relation: Relation) => boolean,
): Mark[] {
  return relations.flatMap((relation) =>
    relation.passages
      .filter((p) => p.start < paragraph.end && paragraph.start < p.end)
      .flatMap((passage) => {
        const span = englishSpan(english, passage);
        return span === undefined ? [] : [{ ...span, relation, shown: isShown(relation) }];
      }),
  );
}
