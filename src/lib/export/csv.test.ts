import { csvParse, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import type { Relation } from '../domain/types';
import { tableText as t } from '../i18n/messages/table';
import { LANGS } from '../i18n/t';
import { csvFile, csvOf, guarded } from './csv';

const dossier = dossierById('egypt-pakistan');
const { relations } = dossier;
const anyLang = fc.constantFrom(...LANGS);
const [sample] = relations;
if (sample === undefined) throw new Error('The dossier is empty.');

describe('a CSV file', () => {
  it('is read back as it was written, in its order, whatever the text holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[=+@",\r\n\t؛، ]{0,6}$/),
    );
    const relation = fc
      .record({ title: text, cue: text, words: text })
      .map(({ title, cue, words }): Relation => ({
        ...sample,
        ...{ cue, title: { ar: title, en: title } },
        date: { ...sample.date, text: words },
      }));
    const property = fc.property(fc.array(relation, { maxLength: 5 }), anyLang, (all, lang) => {
      const rows = csvParse(csvOf(dossier, all, lang));
      const read = (head: 'csv.titleAr' | 'cue' | 'csv.dateText') =>
        rows.map((row) => row[t(lang, head)]);
      expect(read('csv.titleAr')).toEqual(all.map((r) => guarded(r.title.ar)));
      expect(read('cue')).toEqual(all.map((r) => guarded(r.cue)));
      expect(read('csv.dateText')).toEqual(all.map((r) => guarded(r.date.text)));
    });
    fc.assert(property);
  });

  it.each(LANGS)(
    'holds every relation with its exact words, as wide as its headings: %s',
    (lang) => {
      const [heads = [], ...rows] = csvParseRows(csvOf(dossier, relations, lang));
      expect(new Set(heads).size).toBe(heads.length);
      expect(rows.map((row) => row.length)).toEqual(relations.map(() => heads.length));
      const column = (head: string) => rows.map((row) => row[heads.indexOf(head)]);
      expect(column(t(lang, 'csv.id'))).toEqual(relations.map((r) => r.id));
      expect(column(t(lang, 'csv.passages'))).toEqual(
        relations.map((r) => r.passages.map((p) => p.exact).join('\n')),
      );
      expect(column(t(lang, 'csv.idOf', { name: t(lang, 'csv.to') }))).toEqual(
        relations.map((r) => r.to.join(' ')),
      );
      for (const cell of column(t(lang, 'disclaimer')))
        expect(cell?.split('\n')[0]).toBe(dossier.article.disclaimer.exact);
    },
  );

  it('ends every line as RFC 4180 does, and marks only the file as UTF-8', () => {
    const text = csvOf(dossier, relations.slice(0, 2), 'en');
    expect(text.replace(/"[^"]*"/g, '').match(/\r\n/g)).toHaveLength(3);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.startsWith('\ufeff')).toBe(false);
    expect(csvFile(dossier, relations, 'ar').startsWith('\ufeff')).toBe(true);
  });
});

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('%j is no formula', (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`);
  });

  it('of any text begins as no formula, and is otherwise left alone', () => {
    const property = fc.property(fc.string(), (text) => {
      const cell = guarded(text);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(cell.endsWith(text)).toBe(true);
    });
    fc.assert(property);
  });

  it('of the dossier is never changed by the guard', () => {
    const changed = relations
      .flatMap((r) => [r.title.ar, r.title.en, r.cue, ...r.passages.map((p) => p.exact)])
      .filter((text) => guarded(text) !== text);
    expect(changed).toEqual([]);
  });
});
