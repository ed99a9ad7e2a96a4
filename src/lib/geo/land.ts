import { polygonContains } from 'd3-polygon';
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { UnitMap } from './basemap';
import type { LonLat } from './mercator';

/** The first ring of a polygon bounds it, the others are holes; `box` is west, south, east, north. */
interface Area {
  id: string;
  rings: [number, number][][];
  box: readonly [number, number, number, number];
}

function areaOf(id: string, polygon: Position[][]): Area {
  const rings = polygon.map((ring) =>
    ring.map(([lon = 0, lat = 0]): [number, number] => [lon, lat]),
  );
  const outer = rings[0] ?? [];
  const lons = outer.map(([lon]) => lon);
  const lats = outer.map(([, lat]) => lat);
  const box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
  return { id, rings, box };
}

function holds({ rings, box: [west, south, east, north] }: Area, [lon, lat]: LonLat): boolean {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  const [outer = [], ...holes] = rings;
  return (
    polygonContains(outer, [lon, lat]) && !holes.some((hole) => polygonContains(hole, [lon, lat]))
  );
}

/**
 * Answers which state or disputed unit of a base map lies at a point of the earth, in degrees with
 * the longitude between -180 and 180; `undefined` at sea. Borders are straight in degrees, as
 * both renderers draw them.
 */
export function landIndex(basemap: UnitMap): (at: LonLat) => string | undefined {
  const areas = feature(basemap, basemap.objects.states).features.flatMap(({ id, geometry }) => {
    if (geometry.type === 'Polygon') return [areaOf(String(id), geometry.coordinates)];
    if (geometry.type !== 'MultiPolygon') return [];
    return geometry.coordinates.map((polygon) => areaOf(String(id), polygon));
  });
  return (at) => areas.find((area) => holds(area, at))?.id;
}
