import type { Position } from 'geojson';
import type { MultiPolygon } from 'topojson-specification';
import {
  arcsOf,
  indexOf,
  ringsOf,
  type AnyGeometry,
  type BaseMap,
  type Layers,
  type UnitProperties,
} from './layers.ts';
import { areaOf, lengthOf, signedArea } from './plane.ts';
import { detailAt, type Reduction } from './reduce.ts';

type Ring = number[];

/**
 * Leaves out islands, enclaves and lakes below the least size, but no polygon that shares an edge
 * with a neighbour (that would open a gap) and never a state's largest (Maldives, Singapore).
 */
export function dropSmall(map: BaseMap, reduction: Reduction): BaseMap {
  const alone = loneRings(map);
  const size = (ring: Ring = []) => {
    const points = ring.flatMap((arc) => pointsOf(map, arc));
    return areaOf(points) * detailAt(points[0], reduction);
  };
  const states = map.objects.states.geometries.flatMap((geometry) => {
    const polygons = ringsOf(geometry);
    const least = leastSize(
      geometry,
      polygons.map(([outer]) => size(outer)),
      reduction.island,
    );
    const keeps = (ring: Ring = []) => !alone(ring) || size(ring) >= least;
    const kept = polygons
      .filter(([outer]) => keeps(outer))
      .map(([o, ...h]) => [o ?? [], ...h.filter(keeps)]);
    return kept.length > 0 ? [multiPolygon(geometry, kept)] : [];
  });
  const lakes = map.objects.lakes.geometries.filter((lake) =>
    ringsOf(lake).some(([outer]) => size(outer) >= reduction.lake),
  );
  const { rivers } = map.objects;
  const seen = rivers.geometries.filter((river) => isSeen(map, river, reduction));
  const objects = { ...map.objects, rivers: { ...rivers, geometries: seen } };
  return withLayers({ ...map, objects }, { states, lakes });
}

/** A river is drawn if its course is long enough for the most detailed place that it reaches. */
function isSeen(map: BaseMap, river: AnyGeometry, reduction: Reduction): boolean {
  const course = arcsOf(river).flatMap((arc) => map.arcs[arc] ?? []);
  const detail = Math.max(...course.map((point) => detailAt(point, reduction)));
  return lengthOf(course) * detail >= reduction.river;
}

/** Leaves out what rounding to the coordinate grid flattens to a line: nobody would see it. */
export function dropFlat(map: BaseMap, step: number): BaseMap {
  const toGrid = ([x = 0, y = 0]: Position): [number, number] => [
    Math.round(x / step),
    Math.round(y / step),
  ];
  const onGrid = (ring: Ring = []) =>
    signedArea(ring.flatMap((arc) => pointsOf(map, arc)).map(toGrid));
  const isFlat = (ring: Ring = []) => onGrid(ring) === 0;
  const states = map.objects.states.geometries.flatMap((geometry) => {
    const kept = ringsOf(geometry).filter(([outer]) => !isFlat(outer));
    return kept.length > 0 ? [multiPolygon(geometry, kept)] : [];
  });
  // What thinning has turned over has lost its shape, and would be the whole earth but a lake.
  const lakes = map.objects.lakes.geometries.flatMap((lake): AnyGeometry[] => {
    const arcs = ringsOf(lake).filter(([outer]) => onGrid(outer) < 0);
    return arcs.length > 0 ? [{ ...lake, type: 'MultiPolygon', arcs } as MultiPolygon] : [];
  });
  return withLayers(map, { states, lakes });
}

function withLayers(
  map: BaseMap,
  { states, lakes }: { states: Unit[]; lakes: AnyGeometry[] },
): BaseMap {
  const objects = {
    ...map.objects,
    states: { ...map.objects.states, geometries: states },
    lakes: { ...map.objects.lakes, geometries: lakes },
  };
  return { ...map, objects };
}

type Unit = Layers['states']['geometries'][number];

/** A small island state, or a disputed island, keeps its larger islands: none below a third of the largest. */
function leastSize({ properties }: Unit, sizes: number[], island: number): number {
  const isWhole = (properties as UnitProperties | undefined)?.unit !== 'territory';
  return isWhole ? Math.min(island, Math.max(...sizes) / 3) : island;
}

function multiPolygon({ id, properties }: Unit, arcs: Ring[][]): MultiPolygon<UnitProperties> {
  return {
    type: 'MultiPolygon',
    ...(id === undefined ? {} : { id }),
    properties: properties as UnitProperties,
    arcs,
  };
}

/** Tells whether a ring shares no edge with any other, but for the hole that it fills. */
function loneRings(map: BaseMap): (ring: Ring) => boolean {
  const users = new Map<number, Set<string>>();
  for (const ring of map.objects.states.geometries.flatMap((unit) => ringsOf(unit).flat())) {
    const key = ring
      .map(indexOf)
      .sort((a, b) => a - b)
      .join();
    for (const arc of ring.map(indexOf)) users.set(arc, (users.get(arc) ?? new Set()).add(key));
  }
  return (ring) => ring.every((arc) => (users.get(indexOf(arc))?.size ?? 0) <= 1);
}

function pointsOf(map: BaseMap, arc: number): Position[] {
  const points = map.arcs[indexOf(arc)] ?? [];
  return arc < 0 ? [...points].reverse() : points;
}
