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

/** For each of some consecutive spans, the relations with a passage in it, in the dossier's order. */
function relationsOf(dossier: Dossier, spans: readonly Span[]): Relation[][] {
  const lists = spans.map(() => new Set<Relation>());
  const firstAfter = (at: number) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  for (const relation of dossier.relations)
    for (const { start, end } of relation.passages)
      for (let i = firstAfter(start); (spans[i]?.start ?? Infinity) < end; i++)
        lists[i]?.add(relation);
  return lists.map((list) => [...list]);
}

const known = new WeakMap<Dossier, readonly Sentence[]>();

/** The sentences of a dossier's article, without the disclaimer; made once for each dossier. */
export function sentencesIn(dossier: Dossier): readonly Sentence[] {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const spans = bodyParagraphs(dossier).flatMap((paragraph) =>
    sentencesOf(paragraph).map((span, i) => ({
      ...span,
      id: `${String(paragraph.number)}-${String(i + 1)}`,
      paragraph: paragraph.number,
    })),
  );
  const relations = relationsOf(dossier, spans);
  const made = spans.map((span, i) => ({ ...span, relations: relations[i] ?? [] }));
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
