import { bodyParagraphs, sentencesOf } from './paragraph';
import type { Dossier, Relation, Span } from './types';

/** A sentence of the article, with what the dossier says of it. */
export interface Sentence extends Span {
  /** `3-2`: the second sentence of paragraph 3; as in the path `/sentence/3-2`. */
  id: string;
  paragraph: number;
  /** The relations with a passage in it, in the order of the dossier. */
  relations: Relation[];
}

const touch = (one: Omit<Span, 'exact'>, other: Omit<Span, 'exact'>) =>
  one.start < other.end && other.start < one.end;

const known = new WeakMap<Dossier, readonly Sentence[]>();

/** The sentences of a dossier's article, without the disclaimer; made once for each dossier. */
export function sentencesIn(dossier: Dossier): readonly Sentence[] {
  const made =
    known.get(dossier) ??
    bodyParagraphs(dossier).flatMap((paragraph) =>
      sentencesOf(paragraph).map((span, i) => ({
        ...span,
        id: `${String(paragraph.number)}-${String(i + 1)}`,
        paragraph: paragraph.number,
        relations: dossier.relations.filter((r) => r.passages.some((p) => touch(p, span))),
      })),
    );
  known.set(dossier, made);
  return made;
}

/** A sentence by its id, or `undefined` where the article has none such. */
export function sentenceById(dossier: Dossier, id: string): Sentence | undefined {
  return sentencesIn(dossier).find((s) => s.id === id);
}

/** The sentence that holds offset `at` of the article, or `undefined` between sentences. */
export function sentenceAt(dossier: Dossier, at: number): Sentence | undefined {
  return sentencesIn(dossier).find((s) => s.start <= at && at < s.end);
}

/** The sentences that hold a passage of a relation, in the order of the article. */
export function sentencesWith(dossier: Dossier, relation: Relation): Sentence[] {
  return sentencesIn(dossier).filter((s) => s.relations.includes(relation));
}
