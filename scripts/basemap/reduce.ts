import type { Position } from 'geojson';
import { quantize } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';
import { dropFlat, dropSmall } from './islands.ts';
import { arcsOf, indexOf, ringsOf, type BaseMap } from './layers.ts';
import { areaOf, inBox, type Box } from './plane.ts';

/** How far to reduce a base map; sizes are pixels of the prerendered picture. */
export interface Reduction {
  /** How much a corner, island or river counts where: the first box that holds it decides. */
  detail: [box: Box, factor: number][];
  /** How much less a corner of a lake or river counts than one of a coast or border, 0 to 1. */
  water: number;
  /** The least area, in square pixels, of the triangle by which a corner is kept. */
  corner: number;
  /** The least area of an island in square pixels; whole states stay, however small. */
  island: number;
  /** The least area of a lake in square pixels. */
  lake: number;
  /** The least length of a river in pixels. */
  river: number;
  /** The step of the coordinate grid in degrees. */
  grid: number;
}

/** A ring needs this many different corners to have a shape; a state's only ring gets a few more. */
const leastCorners = 4;
const leastStateCorners = 7;

/** Drops what is too small to see, then thins every line out; neighbours keep their common edge. */
export function reduce(full: BaseMap, reduction: Reduction): BaseMap {
  const weighed = presimplify(full, (triangle) => weight(triangle as Position[], reduction));
  weakenWater(weighed as BaseMap, reduction.water);
  const sparse = dropSmall(weighed as BaseMap, reduction);
  protectRings(sparse, reduction.corner);
  const thin = simplify(sparse, reduction.corner) as BaseMap;
  const shaped = filter(dropFlat(thin, reduction.grid), () => true);
  const scale: [number, number] = [reduction.grid, reduction.grid];
  return quantize(shaped, { scale, translate: [-180, -90] }) as BaseMap;
}

/** How much a place counts. */
export function detailAt(point: Position | undefined, { detail }: Reduction): number {
  return detail.find(([box]) => inBox(point, box))?.[1] ?? 0;
}

/** Visvalingam's triangle area on the Mercator plane, which is what the reader sees. */
function weight(triangle: Position[], reduction: Reduction): number {
  return areaOf(triangle) * detailAt(triangle[1], reduction);
}

/** Lakes and rivers are background: they keep fewer corners than coasts and borders. */
function weakenWater(map: BaseMap, water: number): void {
  const { lakes, rivers } = map.objects;
  for (const arc of new Set([...lakes.geometries, ...rivers.geometries].flatMap(arcsOf))) {
    for (const point of map.arcs[arc] ?? []) point[2] = (point[2] ?? 0) * water;
  }
}

/** Raises the heaviest corners of rings that would collapse above every threshold. */
function protectRings(map: BaseMap, corner: number): void {
  for (const geometry of [...map.objects.states.geometries, ...map.objects.lakes.geometries]) {
    const rings = ringsOf(geometry).flat();
    const needed = rings.length === 1 ? leastStateCorners : leastCorners;
    for (const ring of rings) {
      const corners = ring.flatMap((arc) => (map.arcs[indexOf(arc)] ?? []).slice(1));
      corners.sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
      if ((corners[needed - 1]?.[2] ?? Infinity) >= corner) continue;
      for (const point of corners.slice(0, needed)) point[2] = Infinity;
    }
  }
}
