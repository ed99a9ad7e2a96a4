import { describe, expect, it } from 'vitest';
import { besideInGrid } from './grid';

// Thirteen things, five in a row.
const things = Array.from({ length: 13 }, (_, i) => ({ offsetTop: 200 * Math.floor(i / 5) }));
const from = (at: number, dir: 'rtl' | 'ltr' = 'ltr') =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) =>
    besideInGrid(key, at, things, dir),
  );

describe('keys in a grid', () => {
  it('lead to what stands beside, above and below', () => {
    expect(from(6)).toEqual([5, 7, 1, 11, 0, 12]);
  });
  it('lead on to the next row, as reading does', () => {
    expect(from(4)[1]).toBe(5);
  });
  it('follow the direction of the text', () => {
    expect(from(6, 'rtl')).toEqual([7, 5, 1, 11, 0, 12]);
  });
  it('lead nowhere beyond the ends', () => {
    expect(from(0)).toEqual([undefined, 1, undefined, 5, 0, 12]);
    expect(from(9)[3]).toBeUndefined();
    expect(from(12)).toEqual([11, undefined, 7, undefined, 0, 12]);
  });
  it('know a grid of one row', () => {
    expect(besideInGrid('ArrowDown', 0, things.slice(0, 3), 'ltr')).toBeUndefined();
  });
  it('leave other keys alone', () => {
    expect(besideInGrid('PageDown', 3, things, 'ltr')).toBeUndefined();
  });
});
