import { mercator, unmercator, worldSize, type Bounds, type LonLat, type XY } from './mercator';

/** What a map keeps clear of its frame at each side, in CSS pixels: what lies under a card. */
export interface Clear {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
  /** How much larger than usual lines, marks and labels are drawn, for big screens; 1 if absent. */
  ui?: number;
  /** Nothing is kept clear if absent. */
  clear?: Clear;
}

const NOTHING_CLEAR: Clear = { top: 0, right: 0, bottom: 0, left: 0 };

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
export function frameScale({ width, height, clear = NOTHING_CLEAR }: Size): number {
  const across = Math.max(1, width - clear.left - clear.right - 2 * SIDE);
  const down = Math.max(1, height - clear.top - clear.bottom);
  return Math.min(across / FRAME.width, down / FRAME.height);
}

/** Where a map of this size has the middle of its frame, in CSS pixels from the top left. */
export function frameMiddle({ width, height, clear = NOTHING_CLEAR }: Size): XY {
  return [(width + clear.left - clear.right) / 2, (height + clear.top - clear.bottom) / 2];
}

/** Where a map of this size has the top left corner of its frame, in CSS pixels. */
export function frameCorner(size: Size): XY {
  const k = frameScale(size);
  const [x, y] = frameMiddle(size);
  return [x - (FRAME.width * k) / 2, y - (FRAME.height * k) / 2];
}

/** Zoom of 512-pixel tiles (MapLibre's) at which a map of this size shows the camera's frame. */
export function shownZoom(camera: Camera, size: Size): number {
  return camera.zoom + Math.log2(frameScale(size));
}

/** The point of the earth in the middle of a Mercator map of this size, which is not its frame's. */
export function mapCentre(camera: Camera, size: Size): [lon: number, lat: number] {
  const world = worldSize(shownZoom(camera, size));
  const [left, top] = frameMiddle(size);
  const [x, y] = mercator([camera.lon, camera.lat]);
  const [across, down] = [size.width / 2 - left, size.height / 2 - top];
  return [...unmercator([x + across / world, y + down / world])];
}

/** The camera that a map of this size has at a MapLibre zoom, with a point at its frame's middle. */
export function cameraFrom([lon, lat]: LonLat, zoom: number, size: Size): Camera {
  return { lon, lat, zoom: zoom - Math.log2(frameScale(size)) };
}

function mercatorAt(camera: Camera, zoom: number, size: Size): (point: LonLat) => XY {
  const world = worldSize(zoom);
  const [cx, cy] = mercator([camera.lon, camera.lat]);
  const [left, top] = frameMiddle(size);
  return (point) => {
    const [x, y] = mercator(point);
    return [(x - cx) * world + left, (y - cy) * world + top];
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
