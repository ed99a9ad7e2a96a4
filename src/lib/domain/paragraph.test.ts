import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import {
  bodyParagraphs,
  paragraphAt,
  paragraphNumbers,
  paragraphsOf,
  segmentsOf,
  sentencesAround,
  sentencesOf,
} from './paragraph';
import type { Span } from './types';

const dossier = dossierById('egypt-pakistan');
const { text } = dossier;
const paragraphs = paragraphsOf(text);
const whole = (exact: string, start = 0): Span => ({ start, end: start + exact.length, exact });

describe('paragraphs of the article', () => {
  it('start after its leading line feed and run to its end, which has none', () => {
    expect(text.startsWith('\n')).toBe(true);
    expect(text.endsWith('\n')).toBe(false);
    expect(paragraphs[0]?.start).toBe(1);
    expect(paragraphs.at(-1)?.end).toBe(text.length);
  });

  it('are twelve and the disclaimer, numbered from 1', () => {
    expect(paragraphs.map((p) => p.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(bodyParagraphs(dossier)).toEqual(paragraphs.slice(0, 12));
    expect(paragraphs[12]?.exact).toBe(dossier.article.disclaimer.exact);
  });

  it('hold what stands at their offsets, and leave out nothing but line feeds', () => {
    for (const { start, end, exact } of paragraphs) expect(text.slice(start, end)).toBe(exact);
    expect(paragraphs.map((p) => p.exact).join('')).toBe(text.replaceAll('\n', ''));
  });

  it('begin with their first character and end before the line feed', () => {
    expect(paragraphAt(paragraphs, 0)).toBeUndefined();
    for (const p of paragraphs) {
      expect(paragraphAt(paragraphs, p.start)).toBe(p);
      expect(paragraphAt(paragraphs, p.end - 1)).toBe(p);
      expect(paragraphAt(paragraphs, p.end)).toBeUndefined();
    }
  });
});

describe('paragraphs of any text', () => {
  it('keep the spaces at their edges and skip lines of spaces alone', () => {
    expect(paragraphsOf('\n a \n  \nb')).toEqual([
      { number: 1, start: 1, end: 4, exact: ' a ' },
      { number: 2, start: 8, end: 9, exact: 'b' },
    ]);
  });

  it('are named once each and in order by the passages that stand in them', () => {
    const at = (start: number) => ({ start });
    expect(paragraphNumbers('\nab\ncd\nef', [at(8), at(1), at(2)])).toEqual([1, 3]);
    expect(paragraphNumbers('\nab\ncd', [at(0)])).toEqual([]);
  });
});

describe('sentences', () => {
  const exacts = (exact: string) => sentencesOf(whole(exact)).map((s) => s.exact);

  it('end at a full stop, a question mark of either script or an exclamation mark', () => {
    expect(exacts('One. هل؟ Two? Three! Four')).toEqual(['One.', 'هل؟', 'Two?', 'Three!', 'Four']);
  });

  it('keep the quotation mark that closes them', () => {
    expect(exacts('قال: “نعم.” ثم ذهب.')).toEqual(['قال: “نعم.”', 'ثم ذهب.']);
  });

  it('do not end inside a number', () => {
    expect(exacts('It is 3.5 metres. Yes.')).toEqual(['It is 3.5 metres.', 'Yes.']);
  });

  it('of the article hold all of it but the spaces between them', () => {
    for (const paragraph of paragraphs) {
      const sentences = sentencesOf(paragraph);
      for (const { start, end, exact } of sentences) {
        expect(text.slice(start, end)).toBe(exact);
        expect(exact.trim()).toBe(exact);
      }
      const joined = sentences.map((s) => s.exact).join('');
      expect(joined.replace(/\s/g, '')).toBe(paragraph.exact.replace(/\s/g, ''));
    }
  });

  it('around a passage of the article are whole and hold it', () => {
    const passages = [...dossier.relations, ...dossier.tensions].flatMap((r) => r.passages);
    for (const passage of passages) {
      const paragraph = paragraphAt(paragraphs, passage.start) ?? whole('');
      const around = sentencesAround(paragraph, passage);
      const sentences = sentencesOf(paragraph);
      expect(around.exact).toContain(passage.exact);
      expect(text.slice(around.start, around.end)).toBe(around.exact);
      expect(sentences.map((s) => s.start)).toContain(around.start);
      expect(sentences.map((s) => s.end)).toContain(around.end);
    }
  });

  it('around a passage are only those that it touches', () => {
    const paragraph = whole('One. Two. Three. Four.', 100);
    expect(sentencesAround(paragraph, { start: 107, end: 112, exact: 'o. Th' })).toEqual({
      start: 105,
      end: 116,
      exact: 'Two. Three.',
    });
  });
});

describe('segments', () => {
  it('are cut at every edge and know the spans that cover them', () => {
    const spans = [
      { start: 11, end: 14, exact: 'bcd' },
      { start: 13, end: 15, exact: 'de' },
    ];
    expect(segmentsOf(whole('abcdef', 10), spans)).toEqual([
      { start: 10, end: 11, exact: 'a', spans: [] },
      { start: 11, end: 13, exact: 'bc', spans: [0] },
      { start: 13, end: 14, exact: 'd', spans: [0, 1] },
      { start: 14, end: 15, exact: 'e', spans: [1] },
      { start: 15, end: 16, exact: 'f', spans: [] },
    ]);
  });

  it('give the whole back when joined, and every span from those it covers', () => {
    const cut = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    const property = fc.property(
      fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
      fc.nat(1000),
      fc.array(cut, { maxLength: 6 }),
      (exact, offset, cuts) => {
        const paragraph = whole(exact, offset);
        const spans = cuts.map(([from = 0, to = 0]) => ({
          ...{ start: offset + from - 10, end: offset + to - 10 },
          exact: '',
        }));
        const segments = segmentsOf(paragraph, spans);
        expect(segments.map((s) => s.exact).join('')).toBe(exact);
        spans.forEach(({ start, end }, n) => {
          const covered = segments.filter((s) => s.spans.includes(n)).map((s) => s.exact);
          const inside = [Math.max(0, start - offset), Math.max(0, end - offset)] as const;
          expect(covered.join('')).toBe(exact.slice(...inside));
        });
      },
    );
    fc.assert(property);
  });
});
