import { geoMercator, geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { FRAME, type Camera } from '../../geo/camera';
import type { Basemap, BorderClass, StateProperties } from '../../geo/basemap';
import { graticule } from '../../geo/graticule';
import { worldSize } from '../../geo/mercator';
import type { StateFill } from '../../scene/scene';
import { theme } from '../../scene/theme';
import { stateFill } from './fills';
import { element } from './markup';

/**
 * How far beyond the reference frame the base is drawn, as shares of its width and height:
 * a map with other proportions than the frame's shows that much more at its sides.
 */
const MARGIN = { x: 0.42, y: 0.62 };
/** Coordinates are kept in halves of a frame pixel, which saves a third of the text. */
const UNIT = 0.5;

/** A canvas-like sink that writes relative path data in whole units, without repeated points. */
class PathText implements GeoContext {
  text = '';
  private at: readonly [number, number] = [0, 0];
  private start: readonly [number, number] = [0, 0];

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
    this.at = this.start;
  }
  arc(): void {
    // Points are not drawn on the base map.
  }

  private step(command: 'M' | 'm' | 'l', x: number, y: number): void {
    const to = [Math.round(x / UNIT), Math.round(y / UNIT)] as const;
    const from = command === 'M' ? ([0, 0] as const) : this.at;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    this.at = to;
    if (command === 'l' && dx === 0 && dy === 0) return;
    this.text += `${command}${String(dx)}${dy < 0 ? '' : ' '}${String(dy)}`;
  }
}

function pather(camera: Camera): (shape: GeoPermissibleObjects) => string {
  const { width, height } = FRAME;
  const projection = geoMercator()
    .scale(worldSize(camera.zoom) / (2 * Math.PI))
    .center([camera.lon, camera.lat])
    .translate([width / 2, height / 2])
    .clipExtent([
      [-width * MARGIN.x, -height * MARGIN.y],
      [width * (1 + MARGIN.x), height * (1 + MARGIN.y)],
    ]);
  return (shape) => {
    const sink = new PathText();
    geoPath(projection, sink)(shape);
    return sink.text;
  };
}

const BORDERS: Record<BorderClass, Record<string, string | number>> = {
  international: { stroke: theme.border, 'stroke-width': 0.9 },
  disputed: { stroke: theme.borderStrong, 'stroke-width': 1, 'stroke-dasharray': '4 3' },
  control: { stroke: theme.borderStrong, 'stroke-width': 1, 'stroke-dasharray': '1.5 2.5' },
};

const NO_FILL = { fill: 'none', 'stroke-linejoin': 'round' };
const line = (d: string, values: Record<string, string | number>) =>
  d === '' ? '' : element('path', { d, 'vector-effect': 'non-scaling-stroke', ...values });

/** What the base needs to know of the scene above it. */
export interface BaseOptions {
  camera: Camera;
  fills: Readonly<Record<string, StateFill>>;
  /** Address of a state's page; `undefined` draws without links. */
  href: ((id: string) => string) | undefined;
  /** Name of a state or disputed unit in the picture's language. */
  name: (id: string) => string;
}

function stateMarkup(
  state: Feature<Geometry, StateProperties>,
  d: string,
  options: BaseOptions,
): string {
  const id = String(state.id);
  const fill = stateFill(options.fills[id], state.properties.unit === 'disputed');
  const path = element('path', { d, fill: fill === theme.land ? undefined : fill });
  if (options.href === undefined) return path;
  const link = {
    href: options.href(id),
    'data-state': id,
    tabindex: '-1',
    'aria-label': options.name(id),
  };
  return element('a', link, path);
}

/**
 * The base map as SVG in the pixels of the reference frame: land by state, lakes, rivers,
 * graticule, and borders by class. States are links to their pages.
 */
export function baseMarkup(basemap: Basemap, options: BaseOptions): string {
  const path = pather(options.camera);
  const { states, lakes, rivers, borders } = basemap.objects;
  const land = feature(basemap, states)
    .features.map((state) => ({ state, d: path(state) }))
    .filter(({ d }) => d.includes('l'))
    .map(({ state, d }) => stateMarkup(state, d, options))
    .join('');
  // Coasts are the arcs of one state alone: a line between two states is a border or nothing.
  const coast = path(mesh(basemap, states, (a, b) => a === b));
  const lines = feature(basemap, borders).features;
  const border = (wanted: BorderClass) =>
    lines
      .filter((f) => f.properties.class === wanted)
      .map((f) => path(f))
      .join('');
  return element(
    'g',
    { transform: `scale(${String(UNIT)})`, class: 'base' },
    [
      line(path(graticule()), { ...NO_FILL, stroke: theme.graticule, 'stroke-width': 0.7 }),
      element('g', { fill: theme.land, class: 'land' }, land),
      line(coast, { ...NO_FILL, stroke: theme.coast, 'stroke-width': 0.7 }),
      line(path(feature(basemap, lakes)), {
        fill: theme.lake,
        stroke: theme.coast,
        'stroke-width': 0.5,
      }),
      line(path(feature(basemap, rivers)), {
        ...NO_FILL,
        stroke: theme.river,
        'stroke-width': 0.8,
      }),
      ...(['international', 'disputed', 'control'] as const).map((kind) =>
        line(border(kind), { ...NO_FILL, ...BORDERS[kind] }),
      ),
    ].join(''),
  );
}
