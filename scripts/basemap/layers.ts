import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { cutAtAntimeridian } from './antimeridian.ts';
import { cutsOf, ISLANDS, RENAMED } from './disputed.ts';
import { cutUnits } from './pieces.ts';
import type { Polygon as Rings } from './polygons.ts';
import type { Sources, SourceTopology } from './sources.ts';
import { unitClass, unitId, type UnitClass } from './units.ts';

/** What each unit's polygons say about it. */
export interface UnitProperties {
  unit: UnitClass;
}

/** The layers of both files. */
export type Layers = {
  states: GeometryCollection<UnitProperties>;
  lakes: GeometryCollection;
  rivers: GeometryCollection;
};

/** The layers in one topology at the sources' full detail. */
export type BaseMap = Topology<Layers>;

/** Joins the sources in one topology, so that simplifying it opens no gap between neighbours. */
export function joinLayers(sources: Sources): BaseMap {
  const { un } = sources;
  const joined = topology({
    states: collection(unitFeatures(sources)),
    lakes: layer(un, 'lakes'),
    rivers: riverCourses(un),
  });
  return joined as unknown as BaseMap;
}

/** Any geometry of a layer. */
export type AnyGeometry = GeometryCollection['geometries'][number];

/** The polygons of a geometry as lists of rings of arcs, whatever its type. */
export function ringsOf(geometry: AnyGeometry): number[][][] {
  if (geometry.type === 'Polygon') return [(geometry as TopoPolygon).arcs];
  if (geometry.type === 'MultiPolygon') return (geometry as TopoMultiPolygon).arcs;
  return [];
}

/** The indices of all arcs of a line or polygon. */
export function arcsOf(geometry: AnyGeometry): number[] {
  if (geometry.type === 'LineString') return (geometry as LineString).arcs.map(indexOf);
  if (geometry.type === 'MultiLineString')
    return (geometry as MultiLineString).arcs.flat().map(indexOf);
  return ringsOf(geometry).flat(2).map(indexOf);
}

/** An arc run backwards is written as the complement of its index. */
export function indexOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** One feature for each unit: the source has some in several (Gaza and the West Bank). */
function unitFeatures(sources: Sources): Feature<MultiPolygon, UnitProperties>[] {
  const parts = new Map<string, Rings[]>();
  for (const { id: alpha3, geometry } of layer(sources.un, 'countries').features) {
    const own = unitId(String(alpha3));
    if (own === undefined) continue;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const id = RENAMED.get(own) ?? own;
    const polygons = polygonsOf(geometry).flatMap(cutAtAntimeridian);
    parts.set(id, [...(parts.get(id) ?? []), ...polygons]);
  }
  const pieces = cutUnits(parts, cutsOf(sources));
  return [...pieces, ...ISLANDS]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, coordinates]) => ({
      type: 'Feature',
      id,
      properties: { unit: unitClass(id) },
      geometry: { type: 'MultiPolygon', coordinates },
    }));
}

/** Joins the source's short reaches into courses, so that none is lost for being short. */
function riverCourses(un: SourceTopology): FeatureCollection {
  const courses = mesh(un, un.objects['rivers']);
  return collection(
    courses.coordinates.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    })),
  );
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function layer(source: SourceTopology, name: string): FeatureCollection {
  const object = source.objects[name];
  if (!object) throw new Error(`the source has no ${name}`);
  const { features } = feature(source, object);
  return collection(
    features.map(({ id, geometry }) => ({
      type: 'Feature',
      ...(name === 'countries' && id !== undefined ? { id } : {}),
      properties: {},
      geometry,
    })),
  );
}

function collection<F extends Feature>(features: F[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
