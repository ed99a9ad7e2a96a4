import {
  frameMiddle,
  MAX_ZOOM,
  MIN_ZOOM,
  projector,
  shownZoom,
  type Camera,
  type Size,
} from '../../geo/camera';
import { mercator, unmercator, worldSize, type LonLat, type XY } from '../../geo/mercator';

/** Farthest from the equator that a frame's middle goes: beyond is nothing but paper. */
const FARTHEST = 80;

const within = (n: number, least: number, most: number) => Math.max(least, Math.min(most, n));

function bounded({ lon, lat, zoom }: Camera): Camera {
  return {
    lon: within(lon, -180, 180),
    lat: within(lat, -FARTHEST, FARTHEST),
    zoom: within(zoom, MIN_ZOOM, MAX_ZOOM),
  };
}

/** The point of the earth at a position in CSS pixels of a map of this size. */
export function earthAt(camera: Camera, size: Size, [x, y]: XY): LonLat {
  const world = worldSize(shownZoom(camera, size));
  const [left, top] = frameMiddle(size);
  const [cx, cy] = mercator([camera.lon, camera.lat]);
  return unmercator([cx + (x - left) / world, cy + (y - top) / world]);
}

/**
 * The camera after what lay at `from` has been carried to `to`, both in CSS pixels, while the map
 * grew by `zoom` steps: a drag keeps the size, a wheel the place, two fingers change both.
 */
export function carried(
  camera: Camera,
  size: Size,
  { from, to, zoom = 0 }: { from: XY; to: XY; zoom?: number },
): Camera {
  const held = mercator(earthAt(camera, size, from));
  const { zoom: next } = bounded({ ...camera, zoom: camera.zoom + zoom });
  const world = worldSize(shownZoom({ ...camera, zoom: next }, size));
  const [left, top] = frameMiddle(size);
  const [lon, lat] = unmercator([
    held[0] - (to[0] - left) / world,
    held[1] - (to[1] - top) / world,
  ]);
  return bounded({ lon, lat, zoom: next });
}

/** How a drawing made for one camera is moved and scaled to be that of another: CSS pixels, factor. */
export interface Placing {
  x: number;
  y: number;
  scale: number;
}

/** Where what was drawn through `drawn` lies on a map of this size that now has the camera `now`. */
export function placing(drawn: Camera, now: Camera, size: Size): Placing {
  const scale = 2 ** (now.zoom - drawn.zoom);
  const [left, top] = frameMiddle(size);
  const [x, y] = projector(now, size)([drawn.lon, drawn.lat]);
  return { x: x - left * scale, y: y - top * scale, scale };
}

/** The camera at a share, from 0 to 1, of a flight: in a straight line on the map. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const mixed = (a: number, b: number) => a + (b - a) * share;
  const [x, y] = mercator([from.lon, from.lat]);
  const [toX, toY] = mercator([to.lon, to.lat]);
  const zoom = mixed(from.zoom, to.zoom);
  // As the scale changes by factors, so does the way that is left: else what is flown to runs off.
  const grows = Math.abs(from.zoom - to.zoom) > 1e-6;
  const way = grows ? (2 ** -from.zoom - 2 ** -zoom) / (2 ** -from.zoom - 2 ** -to.zoom) : share;
  const [lon, lat] = unmercator([x + (toX - x) * way, y + (toY - y) * way]);
  return { lon, lat, zoom };
}
