import { geoMercator, geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import {
  LINE_CLASSES,
  type Basemap,
  type LineClass,
  type StateProperties,
} from '../../geo/basemap';
import { FRAME, type Camera } from '../../geo/camera';
import { graticule } from '../../geo/graticule';
import { worldSize } from '../../geo/mercator';

/**
 * How far beyond the reference frame the base is drawn, as shares of its width and height:
 * a map with other proportions than the frame's shows that much more at its sides.
 */
export interface Margin {
  x: number;
  y: number;
}
const MARGIN: Margin = { x: 0.42, y: 0.62 };

/** Where a card pushes the frame aside, as before an audience, much more is seen beyond it. */
export const BESIDE_A_CARD: Margin = { x: 0.85, y: 1.9 };
/** Coordinates are kept in halves of a frame pixel, which saves a third of the text of a page. */
export const UNIT = 0.5;

/** How much of the base is drawn, and how finely. */
export interface Reach {
  margin: Margin;
  /** Frame pixels that coordinates are whole multiples of. */
  unit: number;
}

/** A canvas-like sink that writes relative path data in whole units, without repeated points. */
class PathText implements GeoContext {
  text = '';
  private at: readonly [number, number] = [0, 0];
  private command = '';
  private start: readonly [number, number] = [0, 0];

  constructor(private readonly unit: number) {}

  beginPath(): void {
    this.text = '';
  }
  moveTo(x: number, y: number): void {
    // The first step is absolute, so that path data of several shapes can be joined.
    this.step(this.text === '' ? 'M' : 'm', x, y);
    this.start = this.at;
  }
  lineTo(x: number, y: number): void {
    this.step('l', x, y);
  }
  closePath(): void {
    this.text += 'z';
    this.command = 'z';
    this.at = this.start;
  }
  arc(): void {
    // Points are not drawn on the base map.
  }

  private step(command: 'M' | 'm' | 'l', x: number, y: number): void {
    const to = [Math.round(x / this.unit), Math.round(y / this.unit)] as const;
    const from = command === 'M' ? ([0, 0] as const) : this.at;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    this.at = to;
    if (command === 'l' && dx === 0 && dy === 0) return;
    // A command goes on for as many steps as follow it; a minus sign also separates.
    const lead = command === this.command && command === 'l' ? (dx < 0 ? '' : ' ') : command;
    this.command = command;
    this.text += `${lead}${String(dx)}${dy < 0 ? '' : ' '}${String(dy)}`;
  }
}

function pather(camera: Camera, { margin, unit }: Reach): (shape: GeoPermissibleObjects) => string {
  const { width, height } = FRAME;
  const projection = geoMercator()
    .scale(worldSize(camera.zoom) / (2 * Math.PI))
    .center([camera.lon, camera.lat])
    .translate([width / 2, height / 2])
    .clipExtent([
      [-width * margin.x, -height * margin.y],
      [width * (1 + margin.x), height * (1 + margin.y)],
    ]);
  return (shape) => {
    const sink = new PathText(unit);
    geoPath(projection, sink)(shape);
    return sink.text;
  };
}

/** Path data of a base map as one camera sees it, in units of a reach. */
export interface BaseShapes {
  states: { id: string; disputed: boolean; d: string }[];
  coast: string;
  graticule: string;
  lakes: string;
  rivers: string;
  borders: Record<LineClass, string>;
}

type Shape = GeoPermissibleObjects;
interface Geography {
  states: Feature<Geometry, StateProperties>[];
  coast: Shape;
  lakes: Shape;
  rivers: Shape;
  borders: Record<LineClass, Shape>;
}

/** Something of each class of lines. */
function byClass<T>(make: (kind: LineClass) => T): Record<LineClass, T> {
  return Object.fromEntries(LINE_CLASSES.map((kind) => [kind, make(kind)])) as Record<LineClass, T>;
}

function geographyOf(basemap: Basemap): Geography {
  const { states, lakes, rivers, borders } = basemap.objects;
  const lines = feature(basemap, borders).features;
  const border = (kind: LineClass): Shape => ({
    type: 'FeatureCollection',
    features: lines.filter((f) => f.properties.class === kind),
  });
  return {
    states: feature(basemap, states).features,
    // Coasts are the arcs of one state alone: a line between two states is a border or nothing.
    coast: mesh(basemap, states, (a, b) => a === b),
    lakes: feature(basemap, lakes),
    rivers: feature(basemap, rivers),
    borders: byClass(border),
  };
}

function draw(geography: Geography, camera: Camera, reach: Reach): BaseShapes {
  const path = pather(camera, reach);
  const { borders } = geography;
  return {
    states: geography.states
      .map((state) => ({
        id: String(state.id),
        disputed: state.properties.unit === 'disputed',
        d: path(state),
      }))
      .filter(({ d }) => d.includes('l')),
    coast: path(geography.coast),
    graticule: path(graticule()),
    lakes: path(geography.lakes),
    rivers: path(geography.rivers),
    borders: byClass((kind) => path(borders[kind])),
  };
}

/** Cameras whose shapes are kept: a map that is moved passes through any number of them. */
const MOST_KEPT = 24;

const geographies = new WeakMap<
  Basemap,
  { geography: Geography; drawn: Map<string, BaseShapes> }
>();

/**
 * A base map's shapes under a camera. They are kept: the same camera serves both languages of a
 * page, and that of the overview some hundred pages.
 */
export function baseShapes(
  basemap: Basemap,
  camera: Camera,
  { margin = MARGIN, unit = UNIT }: Partial<Reach> = {},
): BaseShapes {
  const known = geographies.get(basemap) ?? {
    geography: geographyOf(basemap),
    drawn: new Map<string, BaseShapes>(),
  };
  geographies.set(basemap, known);
  const key = [camera.lon, camera.lat, camera.zoom, margin.x, margin.y, unit].join(',');
  const shapes = known.drawn.get(key) ?? draw(known.geography, camera, { margin, unit });
  // Asked for last, kept longest.
  known.drawn.delete(key);
  known.drawn.set(key, shapes);
  const [oldest] = known.drawn.keys();
  if (known.drawn.size > MOST_KEPT && oldest !== undefined) known.drawn.delete(oldest);
  return shapes;
}
