import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Basemap } from '../../geo/basemap';
import { graticule } from '../../geo/graticule';
import type { Arc, Scene } from '../../scene/scene';
import { coreWidth } from '../../scene/theme';

const collection = (geometry: Geometry): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry }],
});

/** GeoJSON of the base map by source name; polygons carry their id as a property too. */
export function baseSources(basemap: Basemap): Record<string, FeatureCollection> {
  const { states, borders, lakes, rivers } = basemap.objects;
  const land = feature(basemap, states);
  return {
    states: {
      ...land,
      features: land.features.map((f) => ({ ...f, properties: { ...f.properties, id: f.id } })),
    },
    borders: feature(basemap, borders),
    lakes: feature(basemap, lakes),
    rivers: feature(basemap, rivers),
    coast: collection(mesh(basemap, states, (a, b) => a === b)),
    graticule: collection(graticule()),
  };
}

const rank = { dim: 0, quiet: 1, normal: 2, strong: 3 } as const;
/** More relations than any tie will have. */
const MANY = 1e5;

/** Draw order of an arc, from itself alone: what stands out last, and thin lines over wide ones. */
const orderOf = ({ emphasis, tie }: Arc) => rank[emphasis] * MANY + MANY - tie.relations.length;

function arcFeature(arc: Arc, ui: number): Feature {
  return {
    type: 'Feature',
    properties: {
      ...{ id: arc.tie.id, colour: arc.colour, width: arc.width * ui, certainty: arc.certainty },
      ...{ mixed: arc.mixed, emphasis: arc.emphasis, order: orderOf(arc) },
      casing: (arc.width + 2.6) * ui,
      core: coreWidth(arc.width) * ui,
    },
    geometry: { type: 'LineString', coordinates: arc.line.map(([lon, lat]) => [lon, lat]) },
  };
}

/** The arcs of a scene as GeoJSON, in draw order; `ui` is how much wider than usual they are. */
export function tieSource(scene: Pick<Scene, 'arcs'>, ui = 1): FeatureCollection {
  return { type: 'FeatureCollection', features: scene.arcs.map((arc) => arcFeature(arc, ui)) };
}

/** What turns the arcs of one scene into those of another. */
export interface TieChanges {
  remove: string[];
  add: Feature[];
}

/**
 * The difference between two scenes, for a source whose features go by their `id`; `undefined`
 * where there is none. A tie that comes again with other values replaces the one before.
 */
export function tieChanges(
  before: Pick<Scene, 'arcs'>,
  now: Pick<Scene, 'arcs'>,
  ui = 1,
): TieChanges | undefined {
  const left = new Map(before.arcs.map((arc) => [arc.tie.id, arc]));
  const add = now.arcs.flatMap((arc) => {
    const old = left.get(arc.tie.id);
    left.delete(arc.tie.id);
    const same = old?.tie === arc.tie && old.emphasis === arc.emphasis && old.colour === arc.colour;
    return same ? [] : [arcFeature(arc, ui)];
  });
  return left.size + add.length === 0 ? undefined : { remove: [...left.keys()], add };
}
