import type { GeometryCollection, Topology } from 'topojson-specification';

/** Line classes of the base map's borders. */
export type BorderClass = 'international' | 'disputed' | 'control';

/** What a polygon of the base map is; its feature id is the ISO 3166-1 code or an X… code. */
export interface StateProperties {
  unit: 'state' | 'territory' | 'disputed';
}

/** The base map as kept in `static/basemap/`, lon/lat in degrees. */
export type Basemap = Topology<{
  states: GeometryCollection<StateProperties>;
  borders: GeometryCollection<{ class: BorderClass }>;
  lakes: GeometryCollection;
  rivers: GeometryCollection;
}>;
