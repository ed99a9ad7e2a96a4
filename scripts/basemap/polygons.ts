import type { Position } from 'geojson';
import { signedArea } from './plane.ts';

/** A polygon as GeoJSON has it: its outline first, then its holes, each ring closed. */
export type Polygon = Position[][];

/** Decimals of a degree that are kept: a centimetre. Two sources then meet in the same points. */
const DIGITS = 1e7;

const round = (n: number) => Math.round(n * DIGITS) / DIGITS;

/** A ring without points that follow themselves. */
export function sameRing(ring: Position[]): Position[] {
  return ring.filter((point, i) => i === 0 || String(point) !== String(ring[i - 1]));
}

/**
 * A polygon with rounded points, its outline with the clock and its holes against it, as d3 reads a
 * sphere; rings that rounding flattens are gone.
 */
export function rounded(polygon: Polygon): Polygon {
  return polygon
    .map((ring) => sameRing(ring.map(([x = 0, y = 0]) => [round(x), round(y)])))
    .filter((ring) => ring.length >= 4)
    .map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring.reverse() : ring));
}

export type Edge = [a: Position, b: Position];

/** The same for an edge in either direction. */
export const edgeKey = (a: Position, b: Position) => [String(a), String(b)].sort().join('|');

/** The edges of a polygon by a key that is the same in either direction. */
export function edgesOf(polygon: Polygon): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1] ?? [], ring[i] ?? []];
      edges.set(edgeKey(a, b), [a, b]);
    }
  return edges;
}

/** Length of an edge in degrees. */
export const lengthOf = ([[ax = 0, ay = 0], [bx = 0, by = 0]]: Edge) =>
  Math.hypot(bx - ax, by - ay);
