import type { Selection } from '../../domain/selection';
import { LINE_CLASSES, type Basemap, type LineClass } from '../../geo/basemap';
import type { Camera } from '../../geo/camera';
import type { Atlas } from '../../scene/atlas';
import type { Scene, StateFill } from '../../scene/scene';
import { borderStyles, colours, type Colours } from '../../scene/theme';
import type { ThemeName } from '../../scene/view';
import { baseShapes, UNIT, type BaseShapes, type Reach } from './base-shapes';
import { stateFill } from './fills';
import { element } from './markup';

function borderMarkup(kind: LineClass, d: string, colour: Colours): string {
  const { colour: part, width, dash } = borderStyles[kind];
  return line(d, {
    ...{ ...NO_FILL, stroke: colour[part], 'stroke-width': width },
    ...(dash === null ? {} : { 'stroke-dasharray': dash.join(' ') }),
  });
}

const NO_FILL = { fill: 'none', 'stroke-linejoin': 'round' };
const line = (d: string, values: Record<string, string | number>) =>
  d === '' ? '' : element('path', { d, 'vector-effect': 'non-scaling-stroke', ...values });

/** What the base needs to know of the scene above it. */
export interface BaseOptions {
  camera: Camera;
  theme: ThemeName;
  fills: Readonly<Record<string, StateFill>>;
  /** Address of a state's page; `undefined` draws without links. */
  href: ((id: string) => string) | undefined;
  /** Absent: as far as a page beside a reader shows, in units of `UNIT`. */
  reach?: Partial<Reach>;
  /** Name of a state or disputed unit in the picture's language. */
  name: (id: string) => string;
}

function stateMarkup(
  { id, disputed, d }: BaseShapes['states'][number],
  { theme, fills, href, name }: BaseOptions,
): string {
  const colour = colours(theme);
  const fill = stateFill(colour, fills[id], disputed);
  const path = element('path', { d, fill: fill === colour.land ? undefined : fill });
  if (href === undefined) return path;
  const link = {
    ...{ href: href(id), 'data-state': id, tabindex: '-1', 'aria-label': name(id) },
    'data-disputed': disputed ? '' : undefined,
  };
  return element('a', link, path);
}

/**
 * The base map as SVG in the pixels of the reference frame: land by state, lakes, rivers,
 * graticule, and borders by class. States are links to their pages.
 */
export function baseMarkup(basemap: Basemap, options: BaseOptions): string {
  const shapes = baseShapes(basemap, options.camera, options.reach);
  const colour = colours(options.theme);
  const land = shapes.states.map((state) => stateMarkup(state, options)).join('');
  const shore = { stroke: colour.coast, 'stroke-width': 0.7 };
  return element(
    'g',
    { transform: `scale(${String(options.reach?.unit ?? UNIT)})`, class: 'base' },
    [
      line(shapes.graticule, { ...NO_FILL, stroke: colour.graticule, 'stroke-width': 0.7 }),
      element('g', { fill: colour.land, class: 'land' }, land),
      line(shapes.coast, { ...NO_FILL, ...shore }),
      line(shapes.lakes, { fill: colour.lake, ...shore }),
      line(shapes.rivers, { ...NO_FILL, stroke: colour.river, 'stroke-width': 0.8 }),
      ...LINE_CLASSES.map((kind) => borderMarkup(kind, shapes.borders[kind], colour)),
    ].join(''),
  );
}

/** How the base below a scene is drawn. */
export interface SceneBaseOptions {
  /** Address of a selection; `undefined` draws without links. */
  href: ((selection: Selection) => string) | undefined;
  reach?: Partial<Reach> | undefined;
}

/** The base map that a scene asks for: its worldview, camera, tints and language. */
export function sceneBase(atlas: Atlas, scene: Scene, { href, reach }: SceneBaseOptions): string {
  const { camera, theme, states, worldview, lang } = scene;
  return baseMarkup(atlas.basemap(worldview), {
    ...{ camera, theme, fills: states },
    ...(reach === undefined ? {} : { reach }),
    href: href && ((land) => href(atlas.selectionOf(land, worldview))),
    name: (land) => atlas.nameOf(land, worldview, lang),
  });
}
