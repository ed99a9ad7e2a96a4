import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  formatMonth,
  isYears,
  monthsOf,
  monthsOfDate,
  overlap,
  stretch,
} from './period';
import type { Period } from './types';

const period = (own: Partial<Period>): Period => ({
  ...{ start: null, end: null, precision: 'undated', text: '' },
  ...own,
});
const at = (year: number, month: number) => year * 12 + month - 1;

describe('the months of a date', () => {
  it('are no fewer than the text says', () => {
    expect(monthsOfDate('2016')).toEqual({ from: at(2016, 1), to: at(2016, 12) });
    expect(monthsOfDate('2016-07')).toEqual({ from: at(2016, 7), to: at(2016, 7) });
    expect(monthsOfDate('2016-07-31')).toEqual({ from: at(2016, 7), to: at(2016, 7) });
  });

  it.each([['2016-13'], ['2016-00'], ['16'], ['July'], [''], ['2016-7'], ['-2016']])(
    'are none for %s',
    (text) => {
      expect(monthsOfDate(text)).toBeUndefined();
    },
  );

  it('are written as they are read', () => {
    for (const text of ['2016-07', '1979-12', '0099-01'])
      expect(formatMonth(monthsOfDate(text)?.from ?? NaN)).toBe(text);
  });
});

describe('the months of a relation', () => {
  it('are none without a date', () => {
    expect(monthsOf(period({}))).toBeUndefined();
  });

  it('run to the end of what the article names', () => {
    expect(monthsOf(period({ start: '2016-07', end: '2018', precision: 'year' }))).toEqual({
      from: at(2016, 7),
      to: at(2018, 12),
    });
    expect(monthsOf(period({ start: '1990', end: '1999', precision: 'decade' }))).toEqual({
      from: at(1990, 1),
      to: at(1999, 12),
    });
  });

  it('since a decade have no end, and begin somewhere in its ten years', () => {
    const nineties = period({ start: '1990', precision: 'decade' });
    expect(monthsOf(nineties)).toEqual({ from: at(1990, 1), to: Infinity });
    expect(beginningOf(nineties)).toEqual({ from: at(1990, 1), to: at(1999, 12) });
  });

  it('have no end where it goes on', () => {
    expect(monthsOf(period({ start: '1979', precision: 'ongoing' }))).toEqual({
      from: at(1979, 1),
      to: Infinity,
    });
  });

  it('of two dates overlap when they share one', () => {
    const year = monthsOfDate('2016');
    const july = monthsOfDate('2016-07');
    const later = monthsOfDate('2017');
    if (!year || !july || !later) throw new Error('unread');
    expect(overlap(year, july)).toBe(true);
    expect(overlap(july, year)).toBe(true);
    expect(overlap(year, later)).toBe(false);
  });
});

describe('a stretch of time as it is written', () => {
  it('is open where a date is left out', () => {
    expect(stretch('2016-07', '')).toMatchObject({ from: at(2016, 7), to: Infinity });
    expect(stretch('', '2018')).toMatchObject({ from: -Infinity, to: at(2018, 12) });
    expect(stretch('', '')).toBeUndefined();
  });

  it('that ends before it begins is read the other way round, and says so', () => {
    const turned = stretch('2018', '2016-07');
    expect(turned).toEqual({ from: at(2016, 7), to: at(2018, 12), turned: true });
    expect(stretch('2016-07', '2018')?.turned).toBe(false);
    // A month of the year that it names is no contradiction.
    expect(stretch('2016', '2016-07')?.turned).toBe(false);
  });

  it('is none where a date cannot be read', () => {
    expect(stretch('soon', '2018')).toBeUndefined();
    expect(stretch('2018', '2018-13')).toBeUndefined();
  });

  it('is of whole years only where both its ends are', () => {
    expect(isYears({ from: at(2016, 1), to: Infinity })).toBe(true);
    expect(isYears({ from: at(2016, 1), to: at(2018, 12) })).toBe(true);
    expect(isYears({ from: at(2016, 2), to: at(2018, 12) })).toBe(false);
    expect(isYears({ from: -Infinity, to: at(2018, 11) })).toBe(false);
  });
});
