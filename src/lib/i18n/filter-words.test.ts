import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import {
  EVERYTHING,
  showsEverything,
  toggleCertainty,
  toggleKind,
  type Filter,
} from '../domain/filter';
import { filterWords } from './filter-words';
import { LANGS } from './t';

const dossier = dossierById('egypt-pakistan');

describe('a filter in words', () => {
  it('is empty where nothing is hidden', () => {
    for (const lang of LANGS) expect(filterWords(dossier, EVERYTHING, lang)).toEqual([]);
  });

  it('names every part once, in both languages', () => {
    const filter = {
      ...EVERYTHING,
      ...{ kinds: ['visit' as const], actors: ['EG', 'PK'], match: 'between' as const },
      ...{ paragraphs: [2], period: { months: { from: 24198, to: 24309 }, undated: true } },
    };
    const texts = (lang: 'ar' | 'en') => filterWords(dossier, filter, lang).map((w) => w.text);
    expect(texts('en')).toEqual([
      ...['Visits', 'Egypt', 'Pakistan', 'Paragraph 2', 'between them'],
      'July 2016 – October 2025 + Undated',
    ]);
    expect(texts('ar')).toEqual([
      ...['زيارات', 'مصر', 'باكستان', 'الفقرة 2', 'ما بينها'],
      'يوليو 2016 – أكتوبر 2025 + بلا تاريخ',
    ]);
  });

  it('says what is left out where that is the shorter list', () => {
    const text = (filter: Filter, lang: 'ar' | 'en') => filterWords(dossier, filter, lang)[0]?.text;
    const noVisits = toggleKind(EVERYTHING, 'visit');
    expect(text(noVisits, 'en')).toBe('Without: Visits');
    expect(text(toggleKind(noVisits, 'effect'), 'ar')).toBe('من دون: زيارات، آثار');
    expect(text(toggleCertainty(EVERYTHING, 'inferred'), 'en')).toBe('Without: Author’s inference');
    const one = { ...EVERYTHING, certainties: ['reported' as const] };
    expect(text(one, 'en')).toBe('Reported');
  });

  it('taken back one after the other leaves everything shown', () => {
    const property = fc.property(anyFilter(dossier), (filter) => {
      let left = filter;
      for (let i = 0; i < 40; i++) {
        const [first] = filterWords(dossier, left, 'en');
        if (first === undefined) break;
        left = first.without;
      }
      expect(showsEverything(left)).toBe(true);
    });
    fc.assert(property, { numRuns: 50 });
  });
});
