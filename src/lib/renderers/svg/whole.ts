import type { Atlas } from '../../scene/atlas';
import { frameCorner, frameScale, projector, type Size } from '../../geo/camera';
import type { Scene } from '../../scene/scene';
import { colours } from '../../scene/theme';
import { sceneBase } from './base';
import type { Reach } from './base-shapes';
import { linesMarkup, type Drawing } from './lines';
import { element } from './markup';
import { marksLayer, marksMarkup } from './marks';

/** How a whole picture is drawn. */
export interface WholeOptions {
  atlas: Atlas;
  /** Absent: without links. */
  href?: Drawing['href'];
  /** How much of the base map is drawn; see `BaseOptions`. */
  reach?: Partial<Reach>;
  /** Whether line widths follow the page's `--ui`; else they are plain pixels. */
  fluid?: boolean;
}

/** The base map in the pixels of a picture of this size. */
export function wholeBase(scene: Scene, size: Size, { atlas, reach }: WholeOptions): string {
  const k = frameScale(size);
  const [x, y] = frameCorner(size);
  const markup = sceneBase(atlas, scene, { href: undefined, reach });
  const transform = `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${k.toFixed(5)})`;
  return element('g', { transform }, markup);
}

/**
 * What a picture of a scene holds, as the children of an `svg` of this size in CSS pixels, one
 * string each: sea, base map, lines, marks.
 */
export function wholePicture(scene: Scene, size: Size, options: WholeOptions): string[] {
  const { width, height } = size;
  const { href, fluid = false } = options;
  const drawing: Drawing = { project: projector(scene.camera, size), href, fluid };
  return [
    element('rect', { width, height, fill: colours(scene.theme).sea }),
    wholeBase(scene, size, options),
    ...linesMarkup(scene, drawing),
    marksLayer(marksMarkup(scene, drawing)),
  ];
}
