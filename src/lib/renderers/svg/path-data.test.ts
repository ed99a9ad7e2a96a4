import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongPath, readPath } from '../../../../tests/lib/path';
import { curve } from '../../geo/curve';
import type { XY } from '../../geo/mercator';
import { curvePath, linePath } from './path-data';

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });

describe('the path of a polyline', () => {
  it('leads through every point, within a tenth of a pixel and without drift', () => {
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 });
    const property = fc.property(line, (points) => {
      const read = readPath(linePath(points)).points;
      expect(read).toHaveLength(points.length);
      points.forEach(([x, y], i) => {
        expect(Math.abs((read[i]?.[0] ?? NaN) - x)).toBeLessThan(0.06);
        expect(Math.abs((read[i]?.[1] ?? NaN) - y)).toBeLessThan(0.06);
      });
    });
    fc.assert(property);
  });

  it('of nothing is nothing', () => {
    expect(linePath([])).toBe('');
    expect(linePath([[1.04, -2]])).toBe('M1-2');
  });
});

describe('the path of an arc', () => {
  const place = fc.tuple(
    fc.double({ min: 0, max: 80, noNaN: true }),
    fc.double({ min: 0, max: 50, noNaN: true }),
  );
  const bend = fc.double({ min: -6, max: 6, noNaN: true });

  it('passes every point of its line, closer than can be seen', () => {
    const property = fc.property(place, place, bend, (a, b, push) => {
      const points = curve(a, b, push).map(([lon, lat]): XY => [lon * 20, lat * -20]);
      const read = readPath(curvePath(points));
      fc.pre(read.cubics.length > 0);
      points.forEach(([x, y], i) => {
        const [u, v] = alongPath(read, i / (points.length - 1));
        expect(Math.hypot(u - x, v - y)).toBeLessThan(0.25);
      });
    });
    fc.assert(property);
  });

  it('is less than half as long as the line’s', () => {
    const points = curve([31, 30], [73, 33], 2).map(([lon, lat]): XY => [lon * 20, lat * -20]);
    expect(curvePath(points).length).toBeLessThan(linePath(points).length / 2);
  });

  it('falls back to the line where it has corners', () => {
    const corners = Array.from({ length: 25 }, (_, i): XY => [i * 10, (i % 2) * 40]);
    expect(curvePath(corners)).toBe(linePath(corners));
  });
});
