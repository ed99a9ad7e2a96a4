import { describe, expect, it } from 'vitest';
import { CERTAINTIES, KINDS } from '../domain/types';
import { messages } from './messages';
import { formatNumber } from './number';
import { dirOf, LANGS, otherLang, t } from './t';

describe('a counted phrase', () => {
  it.each([
    [0, 'لا علاقات'],
    [1, 'علاقة واحدة'],
    [2, 'علاقتان'],
    [3, '3 علاقات'],
    [10, '10 علاقات'],
    [11, '11 علاقة'],
    [99, '99 علاقة'],
    [100, '100 علاقة'],
    [103, '103 علاقات'],
  ])('of %d has its own form in Arabic', (n, text) => {
    expect(t('ar', 'relations', { n })).toBe(text);
  });

  it.each([
    [0, '0 relations'],
    [1, '1 relation'],
    [2, '2 relations'],
    [100, '100 relations'],
  ])('of %d has its own form in English', (n, text) => {
    expect(t('en', 'relations', { n })).toBe(text);
  });

  it('has Latin digits in both languages', () => {
    for (const lang of LANGS)
      for (const n of [3, 11, 100, 2025]) {
        expect(t(lang, 'relations', { n })).toContain(formatNumber(n));
        expect(t(lang, 'paragraph', { n })).toContain(formatNumber(n));
      }
  });

  it('of the dossiers’ tensions is counted as well', () => {
    expect(t('ar', 'tensionCount', { n: 17 })).toBe('17 تعارضًا');
    expect(t('en', 'tensionCount', { n: 1 })).toBe('1 tension');
  });
});

describe('a text', () => {
  it('has its parameters filled in, each time they stand in it', () => {
    expect(t('en', 'notMentioned', { name: 'Iceland' })).toBe(
      'The article does not mention Iceland.',
    );
    expect(t('ar', 'relationsOf', { n: 3, total: 9 })).toBe('3 علاقات من 9');
  });

  it('keeps a parameter that it was not given, so that the gap is seen', () => {
    expect(t('en', 'notMentioned')).toBe('The article does not mention {name}.');
  });

  it('is filled in with a name that looks like a parameter or a pattern as it is', () => {
    expect(t('en', 'notMentioned', { name: '$& {name}' })).toBe(
      'The article does not mention $& {name}.',
    );
  });

  it('is there for every kind and every certainty', () => {
    for (const kind of KINDS) expect(messages).toHaveProperty([`kind.${kind}`]);
    for (const certainty of CERTAINTIES)
      expect(messages).toHaveProperty([`certainty.${certainty}`]);
    for (const lang of LANGS)
      expect(new Set(KINDS.map((kind) => t(lang, `kind.${kind}`))).size).toBe(KINDS.length);
  });
});

describe('the two languages', () => {
  it('are each other’s other, and run in opposite directions', () => {
    expect(LANGS).toEqual(['ar', 'en']);
    for (const lang of LANGS) expect(otherLang(otherLang(lang))).toBe(lang);
    expect(LANGS.map(otherLang)).toEqual(['en', 'ar']);
    expect(LANGS.map(dirOf)).toEqual(['rtl', 'ltr']);
  });
});
