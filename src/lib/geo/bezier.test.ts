import { describe, expect, it } from 'vitest';
import { cubicAt, cubicsThrough, type Cubic } from './bezier';
import type { XY } from './mercator';

const sampled = (f: (t: number) => XY, steps = 24) =>
  Array.from({ length: steps + 1 }, (_, i) => f(i / steps));

describe('curves through a line', () => {
  it('are one for a parabola, and exact', () => {
    const parabola = sampled((t) => [t * 300, 200 * t * (1 - t)]);
    const cubics = cubicsThrough(parabola, 1e-9);
    expect(cubics).toHaveLength(1);
    const [x, y] = cubicAt(cubics?.[0] as Cubic, 0.3);
    expect(x).toBeCloseTo(90);
    expect(y).toBeCloseTo(42);
  });

  it('are more the closer they have to pass', () => {
    const wave = sampled((t) => [t * 300, 60 * Math.sin(t * 5)]);
    const count = (tolerance: number) => cubicsThrough(wave, tolerance)?.length ?? Infinity;
    expect(count(4)).toBeLessThan(count(0.2));
  });

  it('meet each other and the ends of the line', () => {
    const wave = sampled((t) => [t * 300, 60 * Math.sin(t * 5)]);
    const cubics = cubicsThrough(wave, 0.2) ?? [];
    expect(cubics.length).toBeGreaterThan(1);
    expect(cubics[0]?.[0]).toEqual(wave[0]);
    expect(cubics.at(-1)?.[3]).toEqual(wave.at(-1));
    cubics.slice(1).forEach((cubic, i) => {
      expect(cubic[0]).toEqual(cubics[i]?.[3]);
    });
  });

  it('are none for corners, nor for a line too short to gain by it', () => {
    const corners = Array.from({ length: 25 }, (_, i): XY => [i, i % 2]);
    expect(cubicsThrough(corners, 0.1)).toBeUndefined();
    expect(cubicsThrough(corners.slice(0, 2), 0.1)).toBeUndefined();
    expect(cubicsThrough([], 0.1)).toBeUndefined();
  });
});
