import type { XY } from './mercator';

/** A cubic Bézier curve: start, two control points, end; all in the unit of the points given. */
export type Cubic = readonly [XY, XY, XY, XY];

/** In how many pieces a line is tried, fewest first. */
const PIECES = [1, 2, 3, 4, 6, 8, 12];

/** The change from one point to the next at point `i`, by central or one-sided differences. */
function slope(points: readonly XY[], i: number): XY {
  const at = (n: number): XY => points[n] ?? [0, 0];
  const weighed = (p: XY, a: number, q: XY, b: number, r: XY, c: number): XY => [
    p[0] * a + q[0] * b + r[0] * c,
    p[1] * a + q[1] * b + r[1] * c,
  ];
  const last = points.length - 1;
  if (i === 0) return weighed(at(0), -1.5, at(1), 2, at(2), -0.5);
  if (i === last) return weighed(at(last), 1.5, at(last - 1), -2, at(last - 2), 0.5);
  return weighed(at(i + 1), 0.5, at(i), 0, at(i - 1), -0.5);
}

/** The curve that meets `points` at `from` and `to` and leaves and arrives as they do (Hermite). */
function piece(points: readonly XY[], from: number, to: number): Cubic {
  const p: XY = points[from] ?? [0, 0];
  const q: XY = points[to] ?? [0, 0];
  const [u, v] = [slope(points, from), slope(points, to)];
  const third = (to - from) / 3;
  const beside = (at: XY, along: XY, by: number): XY => [
    at[0] + along[0] * by,
    at[1] + along[1] * by,
  ];
  return [p, beside(p, u, third), beside(q, v, -third), q];
}

/** The point at share `t` of a cubic (Bernstein form). */
export function cubicAt([a, b, c, d]: Cubic, t: number): XY {
  const s = 1 - t;
  const [i, j, k, l] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [a[0] * i + b[0] * j + c[0] * k + d[0] * l, a[1] * i + b[1] * j + c[1] * k + d[1] * l];
}

/**
 * The fewest cubic curves, of equal numbers of steps, that pass within `tolerance` of every one of
 * the evenly spaced `points` of a smooth line; `undefined` when there is none, or nothing is saved.
 */
export function cubicsThrough(points: readonly XY[], tolerance: number): Cubic[] | undefined {
  const steps = points.length - 1;
  for (const count of PIECES) {
    if (steps % count !== 0 || steps < count * 2) continue;
    const long = steps / count;
    const cubics = Array.from({ length: count }, (_, i) => piece(points, i * long, (i + 1) * long));
    const near = points.every(([x, y], i) => {
      const at = Math.min(count - 1, Math.floor(i / long));
      const cubic = cubics[at];
      if (cubic === undefined) return false;
      const [u, v] = cubicAt(cubic, i / long - at);
      return Math.hypot(u - x, v - y) <= tolerance;
    });
    if (near) return cubics;
  }
  return undefined;
}
