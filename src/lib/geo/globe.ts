import { worldSize } from './mercator';

/** Vertical field of view of MapLibre's camera: 0.6435 radians. */
const FIELD_OF_VIEW = 0.6435011087932844;

/**
 * How far from the middle of a globe the surface is seen, in degrees. MapLibre's globe has the
 * radius `worldSize / 2π / cos(latitude)` in CSS pixels and its camera stands half the map's
 * height over the tangent of half the field of view above the surface; the horizon is where a
 * ray from it touches the sphere.
 */
export function horizon(zoom: number, latitude: number, height: number): number {
  const radius = worldSize(zoom) / (2 * Math.PI) / Math.cos((latitude * Math.PI) / 180);
  const above = height / 2 / Math.tan(FIELD_OF_VIEW / 2);
  return (Math.acos(radius / (radius + above)) * 180) / Math.PI;
}
