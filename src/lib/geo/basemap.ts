import type { GeometryCollection, Topology } from 'topojson-specification';

/** What a line between two lands is. */
export const LINE_CLASSES = ['international', 'disputed', 'control', 'armistice', 'claim'] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

/** What a polygon of the base map is; its feature id is an ISO 3166-1 code, or a disputed land's. */
export interface StateProperties {
  unit: 'state' | 'territory' | 'disputed';
}

type Layers = {
  states: GeometryCollection<StateProperties>;
  lakes: GeometryCollection;
  rivers: GeometryCollection;
};

/** The land as kept in `static/basemap/`, each disputed land a piece of its own; degrees. */
export type UnitMap = Topology<Layers>;

/** The land as a worldview draws it: pieces joined, with the lines between them. */
export type Basemap = Topology<Layers & { borders: GeometryCollection<{ class: LineClass }> }>;
