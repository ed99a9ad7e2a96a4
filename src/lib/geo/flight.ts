import type { Camera } from './camera';

/** Milliseconds of the shortest flight, and how many more the farthest takes. */
const TIME = { least: 600, more: 600 };
/** Degrees, and steps of zoom, that count as far. */
const FAR = { degrees: 40, zoom: 3 };

/** How long a camera flies from one view to another: 600 to 1,200 ms, by how far they lie apart. */
export function flightTime(from: Camera, to: Camera): number {
  const way = Math.hypot(from.lon - to.lon, from.lat - to.lat) / FAR.degrees;
  const growth = Math.abs(from.zoom - to.zoom) / FAR.zoom;
  return TIME.least + TIME.more * Math.min(1, way + growth);
}
