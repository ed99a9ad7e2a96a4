import { mercator, unmercator, worldSize, type Bounds, type LonLat, type XY } from './mercator';

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
  /** How much larger than usual lines, marks and labels are drawn, for big screens; 1 if absent. */
  ui?: number;
}

/**
 * What a picture looks at. `zoom` is that of the reference frame: a map of another size shows
 * the same frame, larger or smaller, and more of the world on the sides where it has room.
 */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** The frame that cameras refer to, in CSS pixels. */
export const FRAME: Size = { width: 1100, height: 700 };

export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 9;

/** Room in CSS pixels that a map keeps on each side of the frame, so that labels fit on a phone. */
export const SIDE = 18;

/** How much larger than the reference frame a map of this size shows it. */
export function frameScale(size: Size): number {
  const width = Math.max(1, size.width - 2 * SIDE);
  return Math.min(width / FRAME.width, size.height / FRAME.height);
}

/** Zoom of 512-pixel tiles (MapLibre's) at which a map of this size shows the camera's frame. */
export function shownZoom(camera: Camera, size: Size): number {
  return camera.zoom + Math.log2(frameScale(size));
}

/** The camera that a map of this size has at a MapLibre centre and zoom. */
export function cameraFrom([lon, lat]: LonLat, zoom: number, size: Size): Camera {
  return { lon, lat, zoom: zoom - Math.log2(frameScale(size)) };
}

function mercatorAt(camera: Camera, zoom: number, { width, height }: Size): (point: LonLat) => XY {
  const world = worldSize(zoom);
  const [cx, cy] = mercator([camera.lon, camera.lat]);
  return (point) => {
    const [x, y] = mercator(point);
    return [(x - cx) * world + width / 2, (y - cy) * world + height / 2];
  };
}

/** From degrees to CSS pixels of a Mercator map of this size, origin top left. */
export function projector(camera: Camera, size: Size): (point: LonLat) => XY {
  return mercatorAt(camera, shownZoom(camera, size), size);
}

/** From degrees to the pixels of the reference frame, which a picture scales as a whole. */
export function frameProjector(camera: Camera): (point: LonLat) => XY {
  return mercatorAt(camera, camera.zoom, FRAME);
}

/** The camera that shows `bounds` inside the reference frame less `padding` CSS pixels. */
export function fitBounds(bounds: Bounds, padding: number, maxZoom = MAX_ZOOM): Camera {
  const [west, south, east, north] = bounds;
  const [left, bottom] = mercator([west, south]);
  const [right, top] = mercator([east, north]);
  const scale = Math.min(
    (FRAME.width - 2 * padding) / Math.max(right - left, 1e-9),
    (FRAME.height - 2 * padding) / Math.max(bottom - top, 1e-9),
  );
  const [lon, lat] = unmercator([(left + right) / 2, (top + bottom) / 2]);
  const zoom = Math.min(maxZoom, Math.log2(scale / 512));
  return { lon, lat, zoom: Math.max(MIN_ZOOM, zoom) };
}

/** Rounds a camera to what a link keeps: about a hundred metres and a hundredth of a zoom. */
export function roundCamera(camera: Camera): Camera {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    lon: round(camera.lon, 3),
    lat: round(camera.lat, 3),
    zoom: round(camera.zoom, 2),
  };
}
