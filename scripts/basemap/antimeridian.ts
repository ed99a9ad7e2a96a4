import type { Position } from 'geojson';

/**
 * Cuts polygons that run across the antimeridian (Chukotka, Wrangel Island, Fiji) in two. The source
 * lets their rings jump from 180 to −180: fine on a sphere, a band around the world on a flat map.
 */
export function cutAtAntimeridian(polygon: Position[][]): Position[][][] {
  const [outer = [], ...holes] = polygon;
  if (!outer.some((point, i) => i > 0 && jumps(outer[i - 1] ?? point, point))) return [polygon];
  const far = unwrap(outer);
  const west = clip(far, 1);
  const east = clip(far, -1).map(([x = 0, y = 0]) => [x - 360, y]);
  const isEast = (hole: Position[]) => (hole[0]?.[0] ?? 0) < 0;
  return [
    [west, ...holes.filter((hole) => !isEast(hole))],
    [east, ...holes.filter(isEast)],
  ].filter(([ring]) => (ring?.length ?? 0) >= 4);
}

function jumps([a = 0]: Position, [b = 0]: Position): boolean {
  return Math.abs(a - b) > 180;
}

/** Longitudes from 0 to 360, so that the ring is in one piece around 180. */
function unwrap(ring: Position[]): Position[] {
  return ring.map(([x = 0, y = 0]) => [x < 0 ? x + 360 : x, y]);
}

/** Sutherland and Hodgman's cut along one line: keeps what is west (1) or east (−1) of 180. */
function clip(ring: Position[], side: 1 | -1): Position[] {
  const kept = ([x = 0]: Position) => side * (180 - x) >= 0;
  const cut = ring.flatMap((b, i) => {
    const a = ring.at(i - 1) ?? b;
    const crossing = kept(a) === kept(b) ? [] : [crossingOf(a, b)];
    return kept(b) ? [...crossing, b] : crossing;
  });
  const open = cut.filter((b, i) => !samePlace(b, cut.at(i - 1) ?? []));
  return open[0] ? [...open, open[0]] : [];
}

function crossingOf([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): Position {
  return [180, ay + ((180 - ax) / (bx - ax)) * (by - ay)];
}

function samePlace(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
