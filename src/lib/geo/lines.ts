import { feature } from 'topojson-client';
import type { Position } from 'geojson';
import { LINE_CLASSES, type Basemap, type LineClass } from './basemap';
import { projector, type Camera, type Size } from './camera';

/**
 * The classes of lines that a map of this size shows under a camera, in their usual order: those with
 * a corner in it. International boundaries are nowhere missing.
 */
export function linesWithin(basemap: Basemap, camera: Camera, size: Size): LineClass[] {
  const project = projector(camera, size);
  const inside = ([lon = 0, lat = 0]: Position) => {
    const [x, y] = project([lon, lat]);
    return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
  };
  const drawn = feature(basemap, basemap.objects.borders).features;
  return LINE_CLASSES.filter((kind) =>
    drawn.some(
      ({ properties, geometry }) =>
        properties.class === kind &&
        geometry.type === 'MultiLineString' &&
        geometry.coordinates.some((line) => line.some(inside)),
    ),
  );
}
