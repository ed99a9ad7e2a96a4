import { Kept } from '../../domain/kept';
import type { Selection } from '../../domain/selection';
import type { Tie } from '../../domain/tie';
import type { Lang } from '../../domain/types';
import { pointAt } from '../../geo/curve';
import type { LonLat, XY } from '../../geo/mercator';
import { dirOf } from '../../i18n/t';
import { standingOut } from '../../scene/arcs';
import { ARROW_EDGE, arrowhead, BADGE } from '../../scene/badge';
import { disagrees, glyphs } from '../../scene/glyphs';
import { LINE } from '../../scene/labels';
import type { Arc, BaseLabel, Label, Point, Scene } from '../../scene/scene';
import { colours, RING, type Colours } from '../../scene/theme';
import type { ThemeName } from '../../scene/view';
import { arrival, type Drawing } from './lines';
import { attributes, element, escape } from './markup';

/**
 * A mark of constant size in CSS pixels, drawn about the origin. `line` is set for arrowheads,
 * which turn with the line that ends at `at`.
 */
export interface Mark {
  at: LonLat;
  line?: readonly LonLat[];
  body: string;
  class: string;
  selection?: Selection;
  /** Name for those who hear the picture; without one the mark is for the eye alone. */
  name?: string;
  tie?: string;
}

const FONT = 'Vazirmatn Variable, Vazirmatn, sans-serif';

function textLines(text: string, size: number, y: number, values: Record<string, string>): string {
  const lines = text.split('\n');
  return (
    lines
      .map((line, i) =>
        element(
          'text',
          {
            ...{ x: 0, y: y + (i - (lines.length - 1) / 2) * size * LINE + size * 0.36 },
            ...{ 'font-size': size, 'text-anchor': 'middle' },
            ...values,
          },
          escape(line),
        ),
      )
      // Heard as the words of one name; between elements of text a space is not drawn.
      .join(' ')
  );
}

const halo = {
  'stroke-width': '3.5',
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
};

function labelMarkup(
  { text, side, size }: Label,
  bold: boolean,
  { ink, casing }: Colours,
  lang: Lang,
): string {
  const height = text.split('\n').length * size * LINE;
  const gap = RING + 4;
  const look = { fill: ink, 'font-weight': bold ? '700' : '500', stroke: casing, ...halo };
  if (side === 'n') return textLines(text, size, -gap - height / 2, look);
  if (side === 's') return textLines(text, size, gap + height / 2, look);
  // Sides are those of the compass, anchors those of the text: Arabic starts at the right.
  const fromLeft = (side === 'e') === (dirOf(lang) === 'ltr');
  const aside = { ...look, 'text-anchor': fromLeft ? 'start' : 'end' };
  return element(
    'g',
    { transform: `translate(${String(side === 'e' ? gap : -gap)} 0)` },
    textLines(text, size, 0, aside),
  );
}

/** Each kind of point has a shape of its own: states are round, organisations are not. */
function symbolMarkup(point: Point, { ink, paper, casing }: Colours): string {
  const ring = (r: number, width: number) =>
    element('circle', { r, fill: paper, stroke: ink, 'stroke-width': width });
  const outline = { fill: paper, stroke: ink, 'stroke-width': 1.6 };
  switch (point.symbol) {
    case 'capital':
      return ring(RING, 1.8) + element('circle', { r: 2.3, fill: ink });
    case 'seat':
      return ring(3.6, 1.5);
    case 'organisation':
      return (
        element('path', { d: 'M0-6.5L6.5 0 0 6.5-6.5 0z', ...outline }) +
        element('path', { d: 'M0-2.6L2.6 0 0 2.6-2.6 0z', fill: ink })
      );
    case 'office':
      return (
        element('rect', { x: -5, y: -5, width: 10, height: 10, ...outline }) +
        element('rect', { x: -1.8, y: -1.8, width: 3.6, height: 3.6, fill: ink })
      );
    case 'sea':
      return element('path', {
        d: 'M-7 0q1.75-3 3.5 0t3.5 0 3.5 0 3.5 0',
        ...{ fill: 'none', stroke: ink, 'stroke-width': 1.6 },
      });
    default:
      return element('path', {
        d: 'M0 0c-2-3.5-4.5-5-4.5-8a4.5 4.5 0 0 1 9 0c0 3-2.5 4.5-4.5 8z',
        ...{ fill: ink, stroke: casing, 'stroke-width': 1 },
      });
  }
}

function pointMark(point: Point, colour: Colours, lang: Lang): Mark {
  const label = point.label === null ? '' : labelMarkup(point.label, point.principal, colour, lang);
  const hit = element('circle', { r: 11, 'fill-opacity': 0 });
  return {
    at: point.at,
    body: symbolMarkup(point, colour) + label + hit,
    class: `point ${point.symbol} ${point.emphasis}`,
    selection: { type: point.target, id: point.id },
    name: point.name,
  };
}

const onBadge = ({ x, y, scale }: { x: number; y: number; scale: number }) =>
  `translate(${String(x)} ${String(y)}) scale(${String(scale).replace(/^0/, '')})`;

/** “≠” in a small ring at the rim of a tie's glyph: claims behind it do not agree with others. */
function disagreeing({ paper, warn }: Colours): string {
  const { x: cx, y: cy, radius: r, sign } = BADGE.tension;
  return (
    element('circle', { cx, cy, r, fill: paper, stroke: warn }) +
    element('path', { d: disagrees, fill: warn, transform: onBadge(sign) })
  );
}

function glyphMark(arc: Arc, colour: Colours): Mark[] {
  if (arc.glyphAt === null) return [];
  const at = pointAt(arc.line, arc.glyphAt);
  const body =
    element('circle', {
      ...{ r: BADGE.radius, fill: colour.paper },
      ...{ stroke: arc.colour, 'stroke-width': BADGE.ring },
    }) +
    element('path', {
      ...{ d: glyphs[arc.tie.kind], fill: arc.colour, 'fill-rule': 'evenodd' },
      transform: onBadge(BADGE.sign),
    }) +
    (arc.tensions > 0 ? disagreeing(colour) : '');
  const selection: Selection = { type: 'tie', id: arc.tie.id };
  return [{ at, body, class: `glyph ${arc.emphasis}`, selection, tie: arc.tie.id }];
}

function arrowMarks(arc: Arc, { casing }: Colours): Mark[] {
  const { tip, base, half } = arrowhead(arc.width);
  const body = element('path', {
    d: `M${String(tip)} 0L${String(base)} ${String(half)}L${String(base)} ${String(-half)}z`,
    ...{ fill: arc.colour, stroke: casing, 'stroke-width': ARROW_EDGE },
  });
  const mark = (line: readonly LonLat[]): Mark => ({
    ...{ at: line.at(-1) ?? [0, 0], line, body, class: `arrow ${arc.emphasis}`, tie: arc.tie.id },
  });
  return [
    ...(arc.tie.toB ? [mark(arc.line)] : []),
    ...(arc.tie.toA ? [mark([...arc.line].reverse())] : []),
  ];
}

function baseLabelMark({ at, type, text, size }: BaseLabel, colour: Colours): Mark {
  const look =
    type === 'sea'
      ? { fill: colour.seaInk, 'font-weight': '400' }
      : { fill: colour.stateInk, 'font-weight': '500' };
  return { at, body: textLines(text, size, 0, look), class: `name ${type}` };
}

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

const ofGlyphs = new Kept<Tie, Mark[]>();
const ofArrows = new Kept<Tie, Mark[]>();
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

/** The marks of arcs: badges, and arrowheads above them. */
function arcMarks(arcs: readonly Arc[], theme: ThemeName): Mark[] {
  const colour = colours(theme);
  const badges = arcs.flatMap((arc) => {
    const look = [theme, arc.emphasis, arc.colour, arc.glyphAt, arc.tensions];
    return ofGlyphs.of(arc.tie, look.join(), () => glyphMark(arc, colour));
  });
  const heads = arcs.flatMap((arc) => {
    const look = [theme, arc.emphasis, arc.colour];
    return ofArrows.of(arc.tie, look.join(), () => arrowMarks(arc, colour));
  });
  return [...badges, ...heads];
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
