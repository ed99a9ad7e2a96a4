import { cubicsThrough } from '../../geo/bezier';
import type { XY } from '../../geo/mercator';

/** Coordinates are kept in tenths of a pixel. */
const PER_PIXEL = 10;
/** How far in pixels a curve may pass from the points of its line: less than can be seen. */
const TOLERANCE = 0.1;

type Whole = readonly [number, number];
const whole = ([x, y]: XY): Whole => [Math.round(x * PER_PIXEL), Math.round(y * PER_PIXEL)];

/** Tenths as numbers of path data, separated only where they would run together. */
function numbers(values: readonly number[]): string {
  return values
    .map((value, i) => {
      const text = String(value / PER_PIXEL);
      return i === 0 || text.startsWith('-') ? text : ` ${text}`;
    })
    .join('');
}

/** Steps of one command, which is written once for all of them. */
function steps(command: 'l' | 'c', from: XY, each: readonly (readonly XY[])[]): string {
  let at = whole(from);
  const values = each.flatMap((points) => {
    const step = points.map(whole).flatMap(([x, y]) => [x - at[0], y - at[1]]);
    at = whole(points.at(-1) ?? from);
    return step;
  });
  return values.length === 0 ? '' : command + numbers(values);
}

const start = (point: XY) => `M${numbers(whole(point))}`;

/** A polyline as path data, in relative steps of a tenth of a pixel to keep it short. */
export function linePath(points: readonly XY[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  return (
    start(first) +
    steps(
      'l',
      first,
      rest.map((point) => [point]),
    )
  );
}

/** A smooth line of evenly spaced points as path data: of few curves where that is exact enough. */
export function curvePath(points: readonly XY[]): string {
  const [first] = points;
  const cubics = cubicsThrough(points, TOLERANCE);
  if (first === undefined || cubics === undefined) return linePath(points);
  return (
    start(first) +
    steps(
      'c',
      first,
      cubics.map(([, a, b, end]) => [a, b, end]),
    )
  );
}
