import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { sentenceById, sentencesIn, sentencesWith } from './sentence';

const dossier = dossierById('egypt-pakistan');
const sentences = sentencesIn(dossier);

describe('the sentences of an article', () => {
  it('are its words, exactly and in order', () => {
    for (const { start, end, exact } of sentences)
      expect(dossier.text.slice(start, end)).toBe(exact);
    sentences.slice(1).forEach((one, i) => {
      expect(one.start).toBeGreaterThanOrEqual(sentences[i]?.end ?? 0);
    });
  });

  it('are named by paragraph and place in it, without the disclaimer', () => {
    expect(sentences[0]?.id).toBe('1-1');
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
    expect(sentences.at(-1)?.paragraph).toBe(12);
    expect(sentenceById(dossier, '13-1')).toBeUndefined();
  });

  it('know the relations that they carry, and relations their sentences', () => {
    for (const relation of dossier.relations) {
      const own = sentencesWith(dossier, relation);
      expect(own.length, relation.id).toBeGreaterThan(0);
      for (const { start, end } of relation.passages)
        expect(own.some((s) => s.start < end && start < s.end)).toBe(true);
    }
  });
});
