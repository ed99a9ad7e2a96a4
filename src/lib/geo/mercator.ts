/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];
/** A point in a plane; the unit is the caller's. */
export type XY = readonly [x: number, y: number];
/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

const RADIANS = Math.PI / 180;

/** Latitude at which the Mercator world is a square. */
export const MAX_LATITUDE = 85.0511287798066;

/**
 * Spherical Mercator (EPSG:3857) with the world as the unit square, y growing southwards,
 * as web maps have it: multiply by `worldSize(zoom)` for CSS pixels.
 */
export function mercator([lon, lat]: LonLat): XY {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const y = Math.log(Math.tan(Math.PI / 4 + (clamped * RADIANS) / 2)) / (2 * Math.PI);
  return [(lon + 180) / 360, 0.5 - y];
}

/** Inverse of `mercator`. */
export function unmercator([x, y]: XY): LonLat {
  const lat = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
  return [x * 360 - 180, lat / RADIANS];
}

/** Width of the world in CSS pixels at a zoom of 512-pixel tiles, MapLibre's convention. */
export function worldSize(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Smallest bounds that hold the points. Does not look for a shorter way over the antimeridian. */
export function boundsOf(points: readonly LonLat[]): Bounds | undefined {
  if (points.length === 0) return undefined;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  // A call takes only so many arguments, and a dossier may have more points.
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
