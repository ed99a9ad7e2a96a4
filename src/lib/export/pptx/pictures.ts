import { projector, type Size } from '../../geo/camera';
import { dirOf } from '../../i18n/t';
import { element } from '../../renderers/svg/markup';
import { standaloneBase, standaloneLines, standaloneMarks } from '../../renderers/svg/standalone';
import { buildScene } from '../../scene/build';
import type { Arc, Scene } from '../../scene/scene';
import { colours } from '../../scene/theme';
import { codeMarkup } from '../picture/code';
import { legendBlock } from '../picture/legend';
import { linesInSight } from '../picture/map';
import { outlined } from '../picture/pen';
import type { Tools } from '../picture/sheet';
import { arcShapes } from './arcs';
import type { Sheet } from '../picture/sheet';

/** A map's pixels to a point, and how much larger than on a desk its marks are: rooms are deep. */
export const PIXELS = 4 / 3;
const UI = 1.25;
/** English Metric Units to a pixel of the map: 12,700 to a point. */
const EMU = 12_700 / PIXELS;

/** How finely a base map is drawn, in screen pixels to one of its own: sharp on a wall, and no heavier. */
const SHARP = 2;

/** A picture as an SVG file, with its own size in its `viewBox`. */
export interface Drawn {
  svg: string;
  width: number;
  height: number;
}

function svgFile(width: number, height: number, body: string): Drawn {
  const size = `${width.toFixed(2)} ${height.toFixed(2)}`;
  const [w, h] = size.split(' ');
  const values = { xmlns: 'http://www.w3.org/2000/svg', width: w, height: h };
  return { svg: element('svg', { ...values, viewBox: `0 0 ${size}` }, body), width, height };
}

/** The map of a slide in three layers, from below. */
export interface MapLayers {
  scene: Scene;
  /** Sea, land, borders, and the arcs that stand back. */
  base: Drawn;
  /** Native shapes, one group for each arc that counts. */
  arcs: string[];
  /** Marks, names, signs on arcs: on nothing. */
  marks: Drawn;
}

const counts = ({ emphasis }: Arc) => emphasis === 'normal' || emphasis === 'strong';

/**
 * The map of a sheet, `width` × `height` points.
 * @param clear points at its sides that a card covers
 */
export function mapLayers(
  { dossier, view }: Sheet,
  { atlas, typesetter }: Tools,
  { width, height }: { width: number; height: number },
  clear: { left: number; right: number },
): MapLayers {
  const [left, right] = [clear.left * PIXELS, clear.right * PIXELS];
  const size: Size = {
    ...{ width: width * PIXELS, height: height * PIXELS, ui: UI },
    clear: { top: 0, bottom: 0, left, right },
  };
  const scene = buildScene(dossier, view, size, atlas.names(view.worldview));
  const [lit, back] = [scene.arcs.filter(counts), scene.arcs.filter((arc) => !counts(arc))];
  const base =
    standaloneBase(scene, size, { atlas, pixels: SHARP }) +
    standaloneLines({ ...scene, arcs: back, points: [] }, size);
  const marks =
    standaloneLines({ ...scene, arcs: [] }, size) +
    // Arrowheads are those of the native lines.
    standaloneMarks(scene, size, (mark) => mark.line === undefined);
  const placing = {
    ...{ project: projector(scene.camera, size), ui: UI, emu: EMU },
    casing: colours(view.theme).casing,
  };
  return {
    scene,
    base: svgFile(size.width, size.height, base),
    arcs: lit.map((arc) => arcShapes(arc, placing)),
    marks: svgFile(size.width, size.height, outlined(marks, typesetter, dirOf(view.lang))),
  };
}

/** How much smaller than on a picture a slide's legend is, in points to its pixels. */
const LEGEND = 0.68;

/** The legend of a sheet for a width in points; `undefined` where nothing is shown. */
export function legendPicture(
  sheet: Sheet,
  tools: Tools,
  width: number,
): (Drawn & { points: number }) | undefined {
  const { relations } = sheet;
  const { lang, theme } = sheet.view;
  const look = { lang, theme, dir: dirOf(lang) };
  const lines = linesInSight(sheet, tools, { width: width * PIXELS, height: width * PIXELS * 0.5 });
  const explained = { relations, lines };
  const { markup, height } = legendBlock(tools.typesetter, look, explained, width / LEGEND);
  if (height === 0) return undefined;
  return { ...svgFile(width / LEGEND, height, markup), points: height * LEGEND };
}

/** Units across a code. */
const CODE = 400;

/** A QR code of an address, dark on light whatever the theme: scanners ask so. */
export function codePicture(link: string): Drawn {
  return svgFile(CODE, CODE, codeMarkup(link, CODE));
}
