import { Kept } from '../../domain/kept';
import type { LonLat, XY } from '../../geo/mercator';
import { standingOut } from '../../scene/drawn-arcs';
import type { BaseLabel, Point, Scene } from '../../scene/scene';
import { colours } from '../../scene/theme';
import { arcMarks } from './arc-marks';
import { arrival, type Drawing } from './lines';
import type { Mark } from './mark';
import { attributes, element } from './markup';
import { baseLabelMark, pointMark } from './point-marks';

const FONT = 'Vazirmatn Variable, Vazirmatn, sans-serif';

/** Which marks of a scene are written: where a canvas paints those of arcs, the others alone. */
export type Which = 'all' | 'places';

const known: Record<Which, WeakMap<Scene, readonly Mark[]>> = {
  all: new WeakMap(),
  places: new WeakMap(),
};

/** The marks of a scene from below to the top, made once for each scene. */
export function sceneMarks(scene: Scene, which: Which = 'all'): readonly Mark[] {
  const before = known[which].get(scene);
  if (before !== undefined) return before;
  const made = marksOf(scene, which);
  known[which].set(scene, made);
  return made;
}

const ofPoints = new Kept<Point | BaseLabel, Mark>();

/** Marks of what has not changed are the ones of the scene before: they need not be written anew. */
function marksOf(scene: Scene, which: Which): readonly Mark[] {
  const { theme, lang } = scene;
  const colour = colours(theme);
  return [
    ...scene.baseLabels.map((label) =>
      ofPoints.of(label, theme, () => baseLabelMark(label, colour)),
    ),
    ...(which === 'all' ? arcMarks(standingOut(scene.arcs), theme) : []),
    ...scene.points.map((point) =>
      ofPoints.of(point, theme + lang, () => pointMark(point, colour, lang)),
    ),
  ];
}

/**
 * The badges and arrowheads of ties as one string, in the pixels that `project` gives, without those
 * that it cannot place: for a map whose canvas paints those of all arcs.
 */
export function tieMarks(
  scene: Scene,
  ties: readonly string[],
  project: (point: LonLat) => XY | undefined,
  href: Drawing['href'],
): string {
  const inSight = (point: LonLat) => project(point) !== undefined;
  const arcs = standingOut(scene.arcs).filter(({ tie }) => ties.includes(tie.id));
  const drawing: Drawing = { project: (point) => project(point) ?? [0, 0], href };
  const marks = arcMarks(arcs, scene.theme).filter(({ at }) => inSight(at));
  return marksLayer(
    marks.map((mark) => {
      const seen = mark.line === undefined ? mark : { ...mark, line: mark.line.filter(inSight) };
      return markMarkup(seen, drawing, inPixels);
    }),
  );
}

/** How a mark of the picture is turned, in degrees; 0 for all but arrowheads. */
export function markAngle(mark: Mark, project: (p: LonLat) => XY): number {
  return mark.line === undefined ? 0 : arrival(mark.line.map(project));
}

const written = new Kept<Mark, string>();

/** Positions as the attributes of an element. */
type Place = (at: XY) => string;

function markMarkup(mark: Mark, drawing: Drawing, place: Place | undefined): string {
  const angle = () => `rotate(${markAngle(mark, drawing.project).toFixed(1)})`;
  const turn = { class: 'turn', transform: place && angle() };
  const turned = mark.line === undefined ? mark.body : element('g', turn, mark.body);
  const at = place?.(drawing.project(mark.at)) ?? '';
  const open = `<svg${at} overflow="visible" class="mark ${mark.class}"`;
  const inner = element('g', { class: 'ui' }, turned);
  const values = attributes({ 'data-mark': '', 'data-of': mark.tie });
  if (mark.selection === undefined || drawing.href === undefined)
    return `${open}${values}>${inner}</svg>`;
  const link = attributes({
    href: drawing.href(mark.selection),
    'data-target': `${mark.selection.type}/${'id' in mark.selection ? mark.selection.id : ''}`,
    'aria-label': mark.name,
    'aria-hidden': mark.name === undefined ? 'true' : undefined,
    tabindex: mark.name === undefined ? '-1' : undefined,
  });
  return `${open}${values}><a${link}>${inner}</a></svg>`;
}

const inPixels: Place = ([x, y]) => attributes({ x, y });

/** Shares of a frame, so that marks keep their size whatever size it is shown at. */
const sharesOf =
  ({ width, height }: { width: number; height: number }): Place =>
  ([x, y]) =>
    attributes({
      x: `${((100 * x) / width).toFixed(2)}%`,
      y: `${((100 * y) / height).toFixed(2)}%`,
    });

/**
 * The marks of a scene as SVG, one element each. Positions are percentages of the frame when `frame`
 * is given, otherwise pixels. Marks that are `afloat` have none, and those that look the same are the
 * same: `Afloat` puts them in their places.
 */
export function marksMarkup(
  scene: Scene,
  drawing: Drawing,
  frame?: { width: number; height: number } | 'afloat',
  which: Which = 'all',
): string[] {
  const place = frame === undefined ? inPixels : frame === 'afloat' ? undefined : sharesOf(frame);
  const { key } = drawing;
  return sceneMarks(scene, which).map((mark) => {
    const make = () => markMarkup(mark, drawing, place);
    return key === undefined ? make() : written.of(mark, key, make);
  });
}

/** Marks as one layer. */
export function marksLayer(marks: readonly string[]): string {
  return element('g', { 'font-family': FONT }, marks.join(''));
}
