import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import type { Period } from '../domain/types';
import { formatDate, formatNumber, formatPeriod } from './format';
import { LANGS } from './t';

const period = (
  precision: Period['precision'],
  start: string | null,
  end: string | null = null,
) => ({
  ...{ start, end, precision, text: '' },
});

describe('a date', () => {
  it.each([
    ['2016', '2016', '2016'],
    ['2016-07', 'July 2016', 'يوليو 2016'],
    ['2025-10', 'October 2025', 'أكتوبر 2025'],
    ['2025-05-07', '7 May 2025', '7 مايو 2025'],
    ['1979-12-31', '31 December 1979', '31 ديسمبر 1979'],
  ])('%s is as precise as it was given', (date, english, arabic) => {
    expect(formatDate('en', date)).toBe(english);
    expect(formatDate('ar', date)).toBe(arabic);
  });

  it('has a month of its own for each of twelve, in both languages', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
    for (const lang of LANGS)
      expect(new Set(months.map((month) => formatDate(lang, month))).size).toBe(12);
  });
});

describe('a period', () => {
  it.each<[Period, string, string]>([
    [period('day', '2025-05-07', '2025-05-07'), '7 May 2025', '7 مايو 2025'],
    [
      period('day', '2025-05-07', '2025-05-10'),
      '7 May 2025 – 10 May 2025',
      '7 مايو 2025 – 10 مايو 2025',
    ],
    [period('month', '2016-07', '2016-07'), 'July 2016', 'يوليو 2016'],
    [period('month', '2016-07'), 'July 2016', 'يوليو 2016'],
    [period('year', '2015', '2015'), '2015', '2015'],
    [period('year', '2015', '2018'), '2015 – 2018', '2015 – 2018'],
    [period('decade', '1990', '1999'), 'the 1990s', 'تسعينيات القرن العشرين'],
    [period('decade', '1990'), 'since the 1990s', 'منذ تسعينيات القرن العشرين'],
    [period('decade', '2010'), 'since the 2010s', 'منذ عقد 2010'],
    [period('ongoing', '2016'), 'since 2016', 'منذ 2016'],
    [period('ongoing', '2016-07', '2018'), 'July 2016 – 2018', 'يوليو 2016 – 2018'],
    [period('undated', null), 'Undated', 'بلا تاريخ'],
  ])('%j is told in words', (one, english, arabic) => {
    expect(formatPeriod('en', one)).toBe(english);
    expect(formatPeriod('ar', one)).toBe(arabic);
  });

  it('of any relation of the dossier has words in both languages, with Latin digits', () => {
    for (const { id, date } of dossierById('egypt-pakistan').relations)
      for (const lang of LANGS) {
        const text = formatPeriod(lang, date);
        expect(text, id).not.toMatch(/[٠-٩۰-۹{}]|undefined|NaN/);
        // In Arabic a decade has a name.
        if (date.start !== null && !(lang === 'ar' && date.precision === 'decade'))
          expect(text, id).toContain(date.start.slice(0, 4));
      }
  });
});

describe('a number', () => {
  it('has Latin digits, grouped by thousands', () => {
    expect([0, 12, 1234, 5000000].map(formatNumber)).toEqual(['0', '12', '1,234', '5,000,000']);
  });
});
