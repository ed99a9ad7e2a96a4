import { worldSize } from './mercator';

/** Vertical field of view of MapLibre's camera: 0.6435 radians. */
const FIELD_OF_VIEW = 0.6435011087932844;

/** How far above the earth MapLibre's camera stands, in heights of the map. */
export const CAMERA_ABOVE = 0.5 / Math.tan(FIELD_OF_VIEW / 2);

/** Radius of MapLibre's globe in CSS pixels, with a latitude in its middle. */
export function globeRadius(zoom: number, latitude: number): number {
  return worldSize(zoom) / (2 * Math.PI) / Math.cos((latitude * Math.PI) / 180);
}

/**
 * How far from the middle of a globe the surface is seen, in degrees: the horizon is where a ray
 * from the camera touches the sphere. `height` is the map's, in CSS pixels.
 */
export function horizon(zoom: number, latitude: number, height: number): number {
  const radius = globeRadius(zoom, latitude);
  return (Math.acos(radius / (radius + height * CAMERA_ABOVE)) * 180) / Math.PI;
}
