import { FRAME, frameCorner, frameScale, projector, type Size } from '../../geo/camera';
import type { Atlas } from '../../scene/atlas';
import type { XY } from '../../geo/mercator';
import type { Scene } from '../../scene/scene';
import { colours } from '../../scene/theme';
import type { Reach } from './base-shapes';
import { linesMarkup } from './lines';
import { element } from './markup';
import type { Mark } from './mark';
import { markAngle, sceneMarks } from './marks';
import { wholeBase } from './whole';

/** How strongly marks are drawn that stand back; on a page the style sheet says so. */
const DIM = 0.45;

/**
 * Strokes that keep their width on a page grow with a picture that is scaled as a whole; widths in
 * a part that is drawn at another scale are brought back to that of the picture.
 */
function ownStrokes(markup: string, scale: number): string {
  const back = (list: string) =>
    list
      .split(' ')
      .map((n) => String(Math.round((Number(n) / scale) * 1000) / 1000))
      .join(' ');
  return markup
    .replace(/ (?:vector-effect|class)="[^"]*"/g, '')
    .replace(/ (stroke-width|stroke-dasharray)="([\d. ]+)"/g, (_, name: string, list: string) => {
      return ` ${name}="${back(list)}"`;
    });
}

/** How far a mark reaches from its point, with its name, in CSS pixels. */
const REACH = 160;

function isOutside([x, y]: XY, { width, height, ui = 1 }: Size): boolean {
  const reach = REACH * ui;
  return x < -reach || y < -reach || x > width + reach || y > height + reach;
}

/**
 * The marks of a scene alone, as `standalonePicture` has them above all else.
 * @param isDrawn which of them; all if absent
 */
export function standaloneMarks(
  scene: Scene,
  size: Size,
  isDrawn: (mark: Mark) => boolean = () => true,
): string {
  const project = projector(scene.camera, size);
  const { ui = 1 } = size;
  const shown = sceneMarks(scene).filter(isDrawn);
  const drawn = shown.map((mark) => {
    const at = project(mark.at);
    // A file is not panned: what lies outside is left out.
    if (isOutside(at, size)) return '';
    const [x, y] = at.map((n) => n.toFixed(2));
    const turn = mark.line === undefined ? '' : ` rotate(${markAngle(mark, project).toFixed(1)})`;
    const scale = ui === 1 ? '' : ` scale(${String(ui)})`;
    const transform = `translate(${String(x)} ${String(y)})${scale}${turn}`;
    // Of each part, not of the group, which some programs draw as a layer of its own.
    const dim = mark.class.endsWith(' dim') ? { 'fill-opacity': DIM, 'stroke-opacity': DIM } : {};
    return element('g', { transform, ...dim }, mark.body);
  });
  return drawn.join('');
}

/** Steps of a coordinate in frame pixels: the coarsest of these that cannot be seen is taken. */
const UNITS = [0.1, 0.05, 0.02, 0.01, 0.005];

/** What a map of this size shows of the base, and how finely its pixels need it. */
export function reachOf(size: Size, pixels: number): Reach {
  const k = frameScale(size);
  const [left, top] = frameCorner(size).map((n) => n / k);
  const beyond = (before: number, whole: number, frame: number) =>
    Math.max(before, whole / k - before - frame, 0) / frame + 0.02;
  const fine = 0.25 / (k * pixels);
  return {
    margin: {
      x: beyond(left ?? 0, size.width, FRAME.width),
      y: beyond(top ?? 0, size.height, FRAME.height),
    },
    unit: UNITS.find((unit) => unit <= fine) ?? 0.005,
  };
}

/** How a picture that stands alone is drawn. */
export interface StandaloneOptions {
  atlas: Atlas;
  /** Pixels of the file to each of the picture's; vectors without a size of their own take 4. */
  pixels?: number;
  /** Leaves the sea open, for what lies behind the picture. */
  transparent?: boolean;
}

/** Sea and base map alone, as `standalonePicture` has them below all else. */
export function standaloneBase(
  scene: Scene,
  size: Size,
  { atlas, pixels = 4, transparent = false }: StandaloneOptions,
): string {
  const { width, height, ui = 1 } = size;
  const reach = reachOf(size, pixels);
  const base = wholeBase(scene, size, { atlas, reach });
  return (
    (transparent ? '' : element('rect', { width, height, fill: colours(scene.theme).sea })) +
    ownStrokes(base, (frameScale(size) * reach.unit) / ui)
  );
}

/** The leaders and arcs of a scene alone, as `standalonePicture` has them between base and marks. */
export function standaloneLines(scene: Scene, size: Size): string {
  const drawing = { project: projector(scene.camera, size), href: undefined };
  return ownStrokes(linesMarkup(scene, drawing).join(''), 1 / (size.ui ?? 1));
}

/**
 * A picture of a scene that needs no style sheet, no page and no links: the children of an `svg` or
 * a group of this size in CSS pixels. Texts are `text` elements, whose anchors are those of the
 * scene's language. What lies at the edge may be drawn a little beyond it.
 */
export function standalonePicture(scene: Scene, size: Size, options: StandaloneOptions): string {
  return [
    standaloneBase(scene, size, options),
    standaloneLines(scene, size),
    standaloneMarks(scene, size),
  ].join('');
}
