import type { Position } from 'geojson';

/** West, south, east, north in degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/** The width of the world in the prerendered picture: MapLibre's 512 pixels at zoom 3.4. */
const worldWidth = 512 * 2 ** 3.4;

/** The area of a ring in square pixels of the picture, on the Mercator plane. */
export function areaOf(ring: Position[]): number {
  return planeArea(ring.map(project));
}

/** The area of a ring of plane points, in their unit. */
export function planeArea(ring: Position[]): number {
  return Math.abs(signedArea(ring));
}

/** The same, above zero where the ring runs against the clock as degrees count. */
export function signedArea(ring: Position[]): number {
  const twice = ring.reduce((sum, [bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring.at(i - 1) ?? [];
    return sum + ax * by - bx * ay;
  }, 0);
  return twice / 2;
}

/** The length of a line in pixels of the picture, on the Mercator plane. */
export function lengthOf(line: Position[]): number {
  const plane = line.map(project);
  return plane.reduce((sum, [bx, by], i) => {
    const [ax, ay] = plane[i - 1] ?? [bx, by];
    return sum + Math.hypot(bx - ax, by - ay);
  }, 0);
}

/** Whether a point lies in a box; no point lies in none. */
export function inBox([x = NaN, y = NaN]: Position = [], [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Web Mercator, with the poles held at a latitude where it still is finite. */
function project([lon = 0, lat = 0]: Position): [number, number] {
  const phi = (Math.max(-84, Math.min(84, lat)) * Math.PI) / 180;
  const y = Math.log(Math.tan(Math.PI / 4 + phi / 2));
  return [(lon / 360) * worldWidth, (y / (2 * Math.PI)) * worldWidth];
}
