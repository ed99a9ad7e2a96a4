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

function arcFeature(arc: Arc, order: number, ui: number): Feature {
  return {
    type: 'Feature',
    properties: {
      ...{ id: arc.tie.id, colour: arc.colour, width: arc.width * ui, certainty: arc.certainty },
      ...{ mixed: arc.mixed, emphasis: arc.emphasis, order },
      casing: (arc.width + 2.6) * ui,
      core: coreWidth(arc.width) * ui,
    },
    geometry: { type: 'LineString', coordinates: arc.line.map(([lon, lat]) => [lon, lat]) },
  };
}

/** The arcs of a scene as GeoJSON, in draw order; `ui` is how much wider than usual they are. */
export function tieSource(scene: Pick<Scene, 'arcs'>, ui = 1): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: scene.arcs.map((arc, i) => arcFeature(arc, i, ui)),
  };
}
