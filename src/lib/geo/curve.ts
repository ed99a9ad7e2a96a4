import type { LonLat, XY } from './mercator';

type Vector = readonly [number, number, number];

const RADIANS = Math.PI / 180;

function vector([lon, lat]: LonLat): Vector {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

function lonLat([x, y, z]: Vector): LonLat {
  return [Math.atan2(y, x) / RADIANS, Math.asin(Math.max(-1, Math.min(1, z))) / RADIANS];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const blend = (a: Vector, s: number, b: Vector, t: number): Vector => [
  a[0] * s + b[0] * t,
  a[1] * s + b[1] * t,
  a[2] * s + b[2] * t,
];

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** Great-circle distance in degrees. */
export function distance(a: LonLat, b: LonLat): number {
  const [u, v] = [vector(a), vector(b)];
  const n = cross(u, v);
  return Math.atan2(Math.sqrt(dot(n, n)), dot(u, v)) / RADIANS;
}

/** Places whose great circle is uncertain: nearer than this to each other's far side, in radians. */
const OPPOSITE = 1e-6;

/** The left of one way among all that lead to the far side of the earth: over the North Pole, or from a pole along 0°. */
function leftOf([x, y]: Vector): Vector {
  const across = Math.hypot(x, y);
  return across < OPPOSITE ? [0, 1, 0] : [y / across, -x / across, 0];
}

/**
 * The great circle from `a` to `b` (slerp), pushed to the left by a parabola that is `bend`
 * degrees at the middle and nothing at the ends; a negative bend pushes to the right.
 * The shape is one of the sphere, so it is the same at every zoom and in every projection.
 * @returns `steps + 1` points in degrees, longitudes running on over the antimeridian.
 */
export function curve(a: LonLat, b: LonLat, bend: number, steps = 24): LonLat[] {
  const [u, v] = [vector(a), vector(b)];
  const angle = distance(a, b) * RADIANS;
  if (angle < 1e-9) return [a, b];
  const normal = cross(u, v);
  const length = Math.sqrt(dot(normal, normal));
  const opposite = Math.PI - angle < OPPOSITE;
  const side: Vector = opposite
    ? leftOf(u)
    : [normal[0] / length, normal[1] / length, normal[2] / length];
  const ahead = cross(side, u);
  const points: LonLat[] = [];
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const on = opposite
      ? blend(u, Math.cos(t * angle), ahead, Math.sin(t * angle))
      : blend(u, Math.sin((1 - t) * angle) / length, v, Math.sin(t * angle) / length);
    const push = bend * RADIANS * 4 * t * (1 - t);
    points.push(lonLat(blend(on, Math.cos(push), side, Math.sin(push))));
  }
  return unwrapped(points);
}

function unwrapped(points: readonly LonLat[]): LonLat[] {
  let shift = 0;
  return points.map(([lon, lat], i) => {
    const before = points[i - 1];
    if (before !== undefined && lon - before[0] > 180) shift -= 360;
    if (before !== undefined && lon - before[0] < -180) shift += 360;
    return [lon + shift, lat];
  });
}

/**
 * Bends in degrees for `count` curves side by side between places `apart` degrees from each
 * other: evenly spaced, symmetric about the great circle, and never closer at the middle than
 * a glyph is wide at the zoom of the overview.
 */
export function fan(count: number, apart: number): number[] {
  const spacing = Math.max(1.3, Math.min(0.075 * apart, 3.2));
  return Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * spacing);
}

/** Distance from a point to a polyline, in the unit of both. */
export function distanceToLine([x, y]: XY, line: readonly XY[]): number {
  let nearest = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [p, q] = [line[i - 1], line[i]];
    if (p === undefined || q === undefined) continue;
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
    const along = ((x - p[0]) * dx + (y - p[1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(x - p[0] - t * dx, y - p[1] - t * dy));
  }
  return nearest;
}

/** The point at a share `t` of a polyline's points, between them linearly. */
export function pointAt(line: readonly XY[], t: number): XY {
  const at = Math.max(0, Math.min(1, t)) * (line.length - 1);
  const p = line[Math.floor(at)] ?? [0, 0];
  const q = line[Math.ceil(at)] ?? p;
  const share = at - Math.floor(at);
  return [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share];
}
