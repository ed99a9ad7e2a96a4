import { describe, expect, it } from 'vitest';
import { clockText, elapsed, halted, started, STOPPED } from './clock';

describe('a clock', () => {
  it('counts while it runs, keeps its time while it stands, and goes on', () => {
    const first = started(STOPPED, 1000);
    expect(elapsed(first, 4000)).toBe(3000);
    const stands = halted(first, 4000);
    expect(elapsed(stands, 90_000)).toBe(3000);
    expect(elapsed(started(stands, 100_000), 102_000)).toBe(5000);
  });

  it('started or halted twice is the same clock', () => {
    const first = started(STOPPED, 1000);
    expect(started(first, 5000)).toBe(first);
    expect(halted(STOPPED, 5000)).toBe(STOPPED);
  });

  it('never runs backwards when the system’s time is set back', () => {
    expect(elapsed(started(STOPPED, 5000), 1000)).toBe(0);
  });

  it.each([
    [0, '0:00'],
    [65_400, '1:05'],
    [3_725_000, '1:02:05'],
    [-61_000, '−1:01'],
    [-400, '0:00'],
  ])('shows %d ms as %s', (milliseconds, text) => {
    expect(clockText(milliseconds)).toBe(text);
  });
});
