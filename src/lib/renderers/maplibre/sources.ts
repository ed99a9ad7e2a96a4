import type { FeatureCollection, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Basemap } from '../../geo/basemap';
import { graticule } from '../../geo/graticule';

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
