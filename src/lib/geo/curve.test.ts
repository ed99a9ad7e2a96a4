import { geoDistance, geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curve, distance, distanceToLine, fan, pointAt } from './curve';
import type { LonLat } from './mercator';

const CAIRO: LonLat = [31.24, 30.04];
const ISLAMABAD: LonLat = [73.05, 33.69];
const TOKYO: LonLat = [139.7, 35.7];
const WASHINGTON: LonLat = [-77.04, 38.9];

const degrees = (radians: number) => (radians * 180) / Math.PI;
const apart = (a: LonLat, b: LonLat) => degrees(geoDistance([...a], [...b]));
const place = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -70, max: 70, noNaN: true }),
);
/** Two places that have one shortest way between them. */
const pair = fc.tuple(place, place).filter(([a, b]) => apart(a, b) > 0.5 && apart(a, b) < 175);
const bend = fc.double({ min: -8, max: 8, noNaN: true });
const middle = (line: readonly LonLat[]): LonLat => line[(line.length - 1) / 2] ?? [NaN, NaN];

/** Property tests compare points on the sphere: a longitude may run on past 180°. */
function expectSame(one: LonLat | undefined, other: LonLat | undefined, within = 1e-6): void {
  expect(apart(one ?? [NaN, NaN], other ?? [NaN, NaN])).toBeLessThan(within);
}

describe('distance', () => {
  it('is that of d3-geo in degrees', () => {
    const property = fc.property(place, place, (a, b) => {
      expect(distance(a, b)).toBeCloseTo(apart(a, b), 6);
    });
    fc.assert(property);
  });
});

describe('a curve to the far side of the earth', () => {
  it.each<[LonLat, LonLat]>([
    [
      [0, 0],
      [180, 0],
    ],
    [
      [30, 20],
      [-150, -20],
    ],
    [
      [73.05, 33.69],
      [-106.95, -33.69],
    ],
    [
      [0, 90],
      [0, -90],
    ],
    [
      [45, 90],
      [-20, -90],
    ],
    [
      [0, 0],
      [180, 1e-9],
    ],
  ])('takes one way: from %j to %j', (a, b) => {
    for (const by of [0, 3, -3]) {
      const line = curve(a, b, by);
      expect(line.flat().every(Number.isFinite)).toBe(true);
      expectSame(line[0], a, 1e-4);
      expectSame(line.at(-1), b, 1e-4);
      expect(apart(middle(line), a)).toBeCloseTo(90, 3);
      for (const [i, at] of line.slice(1).entries())
        expect(apart(line[i] ?? [NaN, NaN], at)).toBeLessThan(9);
    }
  });
});

describe('a curve', () => {
  it('starts and ends at its places, whatever its bend', () => {
    const property = fc.property(pair, bend, ([a, b], by) => {
      const line = curve(a, b, by);
      expect(line).toHaveLength(25);
      expectSame(line[0], a);
      expectSame(line.at(-1), b);
    });
    fc.assert(property);
  });

  it('without bend is the great circle', () => {
    const property = fc.property(pair, ([a, b]) => {
      const along = geoInterpolate([...a], [...b]);
      curve(a, b, 0).forEach((point, i) => {
        expectSame(point, along(i / 24));
      });
    });
    fc.assert(property);
  });

  it('with a bend leaves the middle of the great circle by that many degrees', () => {
    const property = fc.property(pair, bend, ([a, b], by) => {
      const straight = geoInterpolate([...a], [...b])(0.5);
      expect(apart(middle(curve(a, b, by)), straight)).toBeCloseTo(Math.abs(by), 6);
    });
    fc.assert(property);
  });
});

describe('the bend of a curve', () => {
  it('is to the left of its way for a positive bend, to the right for a negative one', () => {
    const [, north] = middle(curve(CAIRO, ISLAMABAD, 3));
    const [, straight] = middle(curve(CAIRO, ISLAMABAD, 0));
    const [, south] = middle(curve(CAIRO, ISLAMABAD, -3));
    expect(north).toBeGreaterThan(straight + 2.5);
    expect(south).toBeLessThan(straight - 2.5);
  });

  it('is as far from the great circle for a bend as for its opposite', () => {
    const straight = curve(CAIRO, ISLAMABAD, 0);
    const [left, right] = [curve(CAIRO, ISLAMABAD, 2.5), curve(CAIRO, ISLAMABAD, -2.5)];
    straight.forEach((point, i) => {
      const [one, other] = [left[i], right[i]];
      expect(apart(point, one ?? point)).toBeCloseTo(apart(point, other ?? point), 9);
    });
  });

  it('makes the same line from the other end with the opposite bend', () => {
    const property = fc.property(pair, bend, ([a, b], by) => {
      const back = curve(b, a, -by).reverse();
      curve(a, b, by).forEach((point, i) => {
        expectSame(point, back[i]);
      });
    });
    fc.assert(property);
  });

  it('leaves it running on over the antimeridian without a leap', () => {
    for (const [a, b] of [
      [TOKYO, WASHINGTON],
      [WASHINGTON, TOKYO],
    ] as const) {
      const line = curve(a, b, 2);
      expect(Math.max(...line.map(([lon]) => Math.abs(lon)))).toBeGreaterThan(180);
      line.slice(1).forEach(([lon], i) => {
        expect(Math.abs(lon - (line[i]?.[0] ?? NaN))).toBeLessThan(60);
      });
    }
  });

  it('does nothing between two places that are one', () => {
    expect(curve(CAIRO, CAIRO, 3)).toEqual([CAIRO, CAIRO]);
  });
});

describe('a fan', () => {
  const fans = fc.property(
    fc.integer({ min: 1, max: 12 }),
    fc.double({ min: 0.1, max: 170, noNaN: true }),
    (count, far) => {
      const bends = fan(count, far);
      expect(bends).toHaveLength(count);
      bends.forEach((one, i) => {
        expect(one).toBeCloseTo(-(bends[count - 1 - i] ?? NaN), 9);
        if (i > 0) expect(one - (bends[i - 1] ?? NaN)).toBeCloseTo(spacing(far), 9);
      });
    },
  );
  const spacing = (far: number) => (fan(2, far)[1] ?? NaN) * 2;

  it('is even and symmetric about the great circle', () => {
    fc.assert(fans);
  });

  it('of one is straight', () => {
    expect(fan(1, 40)).toEqual([0]);
    expect(fan(3, 40)[1]).toBe(0);
  });

  it('is wider between places farther apart, within limits', () => {
    expect(spacing(5)).toBeGreaterThan(1);
    expect(spacing(36)).toBeGreaterThan(spacing(20));
    expect(spacing(120)).toBe(spacing(170));
    expect(spacing(170)).toBeLessThan(4);
  });
});

describe('the distance to a line', () => {
  const line = [
    [0, 0],
    [10, 0],
    [10, 10],
  ] as const;

  it('is that to its nearest segment', () => {
    expect(distanceToLine([5, 3], line)).toBe(3);
    expect(distanceToLine([12, 4], line)).toBe(2);
    expect(distanceToLine([10, 5], line)).toBe(0);
  });

  it('beyond its ends is that to the end', () => {
    expect(distanceToLine([-3, 4], line)).toBe(5);
    expect(distanceToLine([13, 14], line)).toBe(5);
  });

  it('of a line without length is that to its point, of no line infinite', () => {
    expect(
      distanceToLine(
        [3, 4],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toBe(5);
    expect(distanceToLine([3, 4], [])).toBe(Infinity);
  });
});

describe('the point at a share of a line', () => {
  const line = [
    [0, 0],
    [10, 0],
    [10, 20],
  ] as const;

  it('lies between its points, and never beyond its ends', () => {
    expect(pointAt(line, 0)).toEqual([0, 0]);
    expect(pointAt(line, 0.25)).toEqual([5, 0]);
    expect(pointAt(line, 0.75)).toEqual([10, 10]);
    expect(pointAt(line, 2)).toEqual([10, 20]);
    expect(pointAt(line, -1)).toEqual([0, 0]);
  });
});
