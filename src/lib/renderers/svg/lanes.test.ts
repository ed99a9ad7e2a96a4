import { describe, expect, it } from 'vitest';
import { dossierById } from '../../content/dossiers';
import { timelineOf } from '../../domain/timeline';
import { across } from './lanes';

const { home, span } = timelineOf(dossierById('egypt-pakistan'));

describe('a stretch of time across the picture', () => {
  it('makes a month as wide as a month, and mirrors it where time runs to the left', () => {
    const month = { from: home.from + 12, to: home.from + 12 };
    const right = across(month, { seen: home, flipped: false });
    const left = across(month, { seen: home, flipped: true });
    expect(right?.width).toBeCloseTo(100 / 132, 9);
    expect(right?.x).toBeCloseTo((12 / 132) * 100, 9);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(100 - (right?.x ?? 0), 9);
  });

  it('is not there when out of sight, and runs to the edge when it goes on', () => {
    const look = { seen: home, flipped: false };
    expect(across({ from: span.from, to: span.from }, look)).toBe(undefined);
    expect(across({ from: home.from, to: Infinity }, look)).toEqual({ x: 0, width: 100 });
  });
});
