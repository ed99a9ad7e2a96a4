import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import { fold, foldWord } from './fold';

const words = (text: string) => fold(text).map(({ folded }) => folded);
const dossier = dossierById('egypt-pakistan');

/** Texts of the letters, marks and signs that folding has to do with, and of anything else. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from("اأإآٱبةهىيئؤءكلـ ًّٰ.,،٬’'“”()-–٠٩2aeéİıßØTURü"),
      ...['\u200f', '\u200c', '\u2066', 'ﻻ', 'ﷺ', '𐊠'],
    ),
  }),
);

describe('folding', () => {
  it.each([
    ['تاريخيًّا', ['تاريخيا']],
    ['أحمد إسلام آباد ٱلله', ['احمد', 'اسلام', 'اباد', 'الله']],
    ['القاهرة مستوى شؤون رئيس', ['القاهره', 'مستوي', 'شوون', 'رييس']],
    ['سيناء، لقاءً', ['سينا', 'لقا']],
    ['باكســتان', ['باكستان']],
    ['٢٠١٦ و۲۰۱۶', ['2016', 'و', '2016']],
    ['5,000 جندي، 1,2', ['5000', 'جندي', '1', '2']],
    ['“دولة شقيقة″.', ['دوله', 'شقيقه']],
    ['Türkiye, São Tomé, Øst', ['turkiye', 'sao', 'tome', 'ost']],
    ["Pakistan’s Sana'a el-Sisi", ['pakistan', 'sanaa', 'el', 'sisi']],
    ['(IMCTC)', ['imctc']],
    ['', []],
  ])('of “%s”', (text, folded) => {
    expect(words(text)).toEqual(folded);
  });

  it('folds what is folded into itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { folded } of fold(text)) expect(foldWord(folded)).toBe(folded);
        expect(words(words(text).join(' '))).toEqual(words(text));
      }),
    );
  });

  it('says where each word stands: there, and in order, lies what folds to it', () => {
    const check = (text: string) => {
      let last = 0;
      for (const { start, end, folded } of fold(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(foldWord(text.slice(start, end))).toBe(folded);
        last = end;
      }
    };
    fc.assert(fc.property(texts, check));
    for (const text of [dossier.text, ...dossier.translation]) check(text);
  });

  it('leaves no letter of the article outside of a word', () => {
    let left = dossier.text;
    for (const { start, end } of fold(dossier.text).reverse())
      left = left.slice(0, start) + left.slice(end);
    expect(left).not.toMatch(/[\p{L}\p{Nd}]/u);
  });
});
