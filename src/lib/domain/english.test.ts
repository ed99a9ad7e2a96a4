import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { englishMarks, englishParagraphs, englishSpan } from './english';
import { bodyParagraphs, sentencesOf } from './paragraph';

const dossier = dossierById('egypt-pakistan');
const whole = (exact: string) => ({ start: 0, end: exact.length, exact });
const passage = (en: string) => ({ translation: { en } });

describe('the place of a passage in the translation', () => {
  it('is where its words stand', () => {
    expect(englishSpan(whole('one two three'), passage('two'))).toEqual({ start: 4, end: 7 });
  });
  it('begins behind a word in brackets that the text does not have', () => {
    const span = englishSpan(whole('then he met them'), passage('[Munir] met them'));
    expect(span).toEqual({ start: 8, end: 16 });
  });
  it('is not guessed where the words are not found, or found twice', () => {
    expect(englishSpan(whole('one two'), passage('three'))).toBeUndefined();
    expect(englishSpan(whole('two and two'), passage('two'))).toBeUndefined();
    expect(englishSpan(whole('one'), passage('[it]'))).toBeUndefined();
  });
});

describe('the translation of the article', () => {
  const english = englishParagraphs(dossier);

  it('has its sentences paired with those of the article, or none', () => {
    bodyParagraphs(dossier).forEach((paragraph, i) => {
      const pairs = english[i]?.sentences ?? [];
      expect([0, sentencesOf(paragraph).length]).toContain(pairs.length);
    });
    const short = { ...dossier, translation: dossier.translation.map(() => 'One. Two.') };
    expect(englishParagraphs(short).map((p) => p.sentences.length)).not.toContain(5);
  });

  it('has nearly every passage marked, each with its own words', () => {
    const paragraphs = bodyParagraphs(dossier);
    const marks = paragraphs.flatMap((paragraph, i) => {
      const text = english[i] ?? whole('');
      return englishMarks(text, paragraph, dossier.relations, () => true).map((m) => ({
        words: text.exact.slice(m.start, m.end),
        of: m.relation.passages.map((p) => p.translation.en),
      }));
    });
    for (const { words, of } of marks) expect(of.some((en) => en.endsWith(words))).toBe(true);
    const passages = dossier.relations.flatMap((r) => r.passages).length;
    expect(marks.length / passages).toBeGreaterThan(0.95);
  });
});
