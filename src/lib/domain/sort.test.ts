import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { SORT_KEYS, type Sort } from './order';
import { nextSort, sortedBy } from './sort';
import { CERTAINTIES, KINDS, type Relation } from './types';

const dossier = dossierById('egypt-pakistan');
const { relations } = dossier;
const ids = (list: readonly Relation[]) => list.map((r) => r.id);
const by = (key: Sort['key'], descending = false) =>
  sortedBy(dossier, relations, { key, descending }, 'ar');

const anySort: fc.Arbitrary<Sort> = fc.record({
  key: fc.constantFrom(...SORT_KEYS),
  descending: fc.boolean(),
});
const anyLang = fc.constantFrom('ar' as const, 'en' as const);
const anyList = fc.shuffledSubarray([...relations]);

describe('relations put in order', () => {
  it('are the same relations, whatever the order', () => {
    const property = fc.property(anyList, anySort, anyLang, (list, sort, lang) => {
      const sorted = sortedBy(dossier, list, sort, lang);
      expect(ids(sorted).sort()).toEqual(ids(list).sort());
    });
    fc.assert(property);
  });

  it('stay in that order when they are put in it again', () => {
    const property = fc.property(anyList, anySort, anyLang, (list, sort, lang) => {
      const sorted = sortedBy(dossier, list, sort, lang);
      expect(ids(sortedBy(dossier, sorted, sort, lang))).toEqual(ids(sorted));
    });
    fc.assert(property);
  });

  it('keep equal ones as they were, in both directions', () => {
    const property = fc.property(anyList, fc.boolean(), (list, descending) => {
      const sorted = sortedBy(dossier, list, { key: 'kind', descending }, 'en');
      for (const kind of KINDS)
        expect(ids(sorted.filter((r) => r.kind === kind))).toEqual(
          ids(list.filter((r) => r.kind === kind)),
        );
    });
    fc.assert(property);
  });

  it('stand as in the article without an order', () => {
    expect(sortedBy(dossier, relations, null, 'en')).toEqual(relations);
  });
});

describe('an order', () => {
  it('follows the legend by kind, and comes surest first by certainty', () => {
    const rank = by('kind').map((r) => KINDS.indexOf(r.kind));
    expect(rank).toEqual([...rank].sort((x, y) => x - y));
    const sure = by('certainty').map((r) => CERTAINTIES.indexOf(r.certainty));
    expect(sure).toEqual([...sure].sort((x, y) => x - y));
    expect(by('certainty', true)[0]?.certainty).toBe('inferred');
  });

  it('by date goes by its start, the undated last in both directions', () => {
    for (const descending of [false, true]) {
      const starts = by('date', descending).map((r) => r.date.start);
      const dated = starts.filter((start) => start !== null);
      expect(starts.slice(dated.length).every((start) => start === null)).toBe(true);
      const ascending = [...dated].sort();
      expect(dated).toEqual(descending ? ascending.reverse() : ascending);
    }
  });

  it('by people has the claims that name nobody last, in both directions', () => {
    for (const descending of [false, true]) {
      const named = by('people', descending).map((r) => r.people.length > 0);
      expect(named.indexOf(false)).toBe(named.filter(Boolean).length);
    }
  });

  it('follows each language’s alphabet', () => {
    const some = relations.slice(0, 3).map((r, i) => ({
      ...r,
      title: { ar: ['بدر', 'أحمد', 'تمر'][i] ?? '', en: ['zebra', 'Éclair', 'eagle'][i] ?? '' },
    }));
    const titles = (lang: 'ar' | 'en') =>
      sortedBy(dossier, some, { key: 'title', descending: false }, lang).map((r) => r.title[lang]);
    expect(titles('ar')).toEqual(['أحمد', 'بدر', 'تمر']);
    expect(titles('en')).toEqual(['eagle', 'Éclair', 'zebra']);
  });
});

describe('a column’s heading', () => {
  it('goes from ascending to descending to the article’s order', () => {
    const up = nextSort(null, 'date');
    const down = nextSort(up, 'date');
    expect([up, down, nextSort(down, 'date')]).toEqual([
      { key: 'date', descending: false },
      { key: 'date', descending: true },
      null,
    ]);
  });

  it('starts anew when another column was in order', () => {
    expect(nextSort({ key: 'date', descending: true }, 'kind')).toEqual({
      key: 'kind',
      descending: false,
    });
  });
});
