import { Kept } from '../../domain/kept';
import type { Selection } from '../../domain/selection';
import type { Tie } from '../../domain/tie';
import type { Lang } from '../../domain/types';
import { pointAt } from '../../geo/curve';
import type { LonLat, XY } from '../../geo/mercator';
import { dirOf } from '../../i18n/t';
import { standingOut } from '../../scene/arcs';
import { GLYPH } from '../../scene/glyph-places';
import { disagrees, glyphs } from '../../scene/glyphs';
import { LINE } from '../../scene/labels';
import type { Arc, BaseLabel, Label, Point, Scene } from '../../scene/scene';
import { colours, RING, type Colours } from '../../scene/theme';
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

/** “≠” in a small ring at the rim of a tie's glyph: claims behind it do not agree with others. */
const disagreeing = ({ paper, warn }: Colours) =>
  element('circle', { cx: 7, cy: -6.5, r: 4.4, fill: paper, stroke: warn }) +
  element('path', { d: disagrees, fill: warn, transform: 'translate(3.8 -9.7) scale(.4)' });

function glyphMark(arc: Arc, colour: Colours): Mark[] {
  if (arc.glyphAt === null) return [];
  const at = pointAt(arc.line, arc.glyphAt);
  const body =
    element('circle', { r: GLYPH, fill: colour.paper, stroke: arc.colour, 'stroke-width': 1.4 }) +
    element('path', {
      ...{ d: glyphs[arc.tie.kind], fill: arc.colour, 'fill-rule': 'evenodd' },
      transform: 'translate(-5.6 -5.6) scale(.7)',
    }) +
    (arc.tensions > 0 ? disagreeing(colour) : '');
  const selection: Selection = { type: 'tie', id: arc.tie.id };
  return [{ at, body, class: `glyph ${arc.emphasis}`, selection, tie: arc.tie.id }];
}

function arrowMarks(arc: Arc, { casing }: Colours): Mark[] {
  const length = 7 + arc.width;
  const half = 3 + arc.width * 0.7;
  const tip = -(RING + 1);
  const body = element('path', {
    d: `M${String(tip)} 0L${String(tip - length)} ${String(half)}L${String(tip - length)} ${String(-half)}z`,
    ...{ fill: arc.colour, stroke: casing, 'stroke-width': 1 },
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

const known = new WeakMap<Scene, readonly Mark[]>();

/** The marks of a scene from below to the top, made once for each scene. */
export function sceneMarks(scene: Scene): readonly Mark[] {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const made = marksOf(scene);
  known.set(scene, made);
  return made;
}

const ofGlyphs = new Kept<Tie, Mark[]>();
const ofArrows = new Kept<Tie, Mark[]>();
const ofPoints = new Kept<Point | BaseLabel, Mark>();

/** Marks of what has not changed are the ones of the scene before: they need not be written anew. */
function marksOf(scene: Scene): readonly Mark[] {
  const { theme, lang } = scene;
  const colour = colours(theme);
  const arcs = standingOut(scene.arcs);
  return [
    ...scene.baseLabels.map((label) =>
      ofPoints.of(label, theme, () => baseLabelMark(label, colour)),
    ),
    ...arcs.flatMap((arc) => {
      const look = [theme, arc.emphasis, arc.colour, arc.glyphAt, arc.tensions];
      return ofGlyphs.of(arc.tie, look.join(), () => glyphMark(arc, colour));
    }),
    ...arcs.flatMap((arc) => {
      const look = [theme, arc.emphasis, arc.colour];
      return ofArrows.of(arc.tie, look.join(), () => arrowMarks(arc, colour));
    }),
    ...scene.points.map((point) =>
      ofPoints.of(point, theme + lang, () => pointMark(point, colour, lang)),
    ),
  ];
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
): string[] {
  const place = frame === undefined ? inPixels : frame === 'afloat' ? undefined : sharesOf(frame);
  const { key } = drawing;
  return sceneMarks(scene).map((mark) => {
    const make = () => markMarkup(mark, drawing, place);
    return key === undefined ? make() : written.of(mark, key, make);
  });
}

/** Marks as one layer. */
export function marksLayer(marks: readonly string[]): string {
  return element('g', { 'font-family': FONT }, marks.join(''));
}
