import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, MAX_LATITUDE, mercator, unmercator, worldSize } from './mercator';

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });

describe('the Mercator square', () => {
  it('gives every point back', () => {
    const property = fc.property(lon, lat, (x, y) => {
      const [backX, backY] = unmercator(mercator([x, y]));
      expect(backX).toBeCloseTo(x, 9);
      expect(backY).toBeCloseTo(y, 9);
    });
    fc.assert(property);
  });

  it('has its corners at the antimeridian and the last latitude, north above', () => {
    expect(mercator([0, 0])).toEqual([0.5, 0.5]);
    const [west, top] = mercator([-180, MAX_LATITUDE]);
    const [east, bottom] = mercator([180, -MAX_LATITUDE]);
    expect([west, east]).toEqual([0, 1]);
    expect(top).toBeCloseTo(0, 10);
    expect(bottom).toBeCloseTo(1, 10);
  });

  it('keeps the poles on its edge', () => {
    expect(mercator([0, 90])).toEqual(mercator([0, MAX_LATITUDE]));
    expect(mercator([0, -90])).toEqual(mercator([0, -MAX_LATITUDE]));
  });

  it('runs on over the antimeridian', () => {
    expect(mercator([190, 0])[0]).toBeGreaterThan(1);
    expect(mercator([190, 0])[0] - mercator([170, 0])[0]).toBeCloseTo(20 / 360, 12);
  });

  it('doubles in width with each zoom, from 512 pixels', () => {
    expect([0, 1, 2.5].map(worldSize)).toEqual([512, 1024, 512 * 2 ** 2.5]);
  });
});

describe('bounds', () => {
  it('hold every point and touch one on each side', () => {
    expect(boundsOf([[3, 4]])).toEqual([3, 4, 3, 4]);
    const points = [
      [10, -5],
      [-20, 7],
      [0, 30],
    ] as const;
    expect(boundsOf(points)).toEqual([-20, -5, 10, 30]);
  });

  it('of no points are none', () => {
    expect(boundsOf([])).toBeUndefined();
  });
});
