import { cubicAt, cubicsThrough, type Cubic } from '../../geo/bezier';
import type { XY } from '../../geo/mercator';
import type { Arc } from '../../scene/scene';
import { arcOpacity, CASING, coreDash, coreWidth, dashes, RING } from '../../scene/theme';
import { xmlText } from './xml';

/** How arcs are placed on a slide. */
export interface ArcPlacing {
  /** From degrees to the map's pixels. */
  project: (point: readonly [number, number]) => XY;
  /** How much larger than usual lines are drawn. */
  ui: number;
  /** English Metric Units to a pixel of the map. */
  emu: number;
  /** Colour of what runs round an arc, `#rrggbb`. */
  casing: string;
}

/** How far in pixels a curve may pass from its line. */
const TOLERANCE = 0.1;

const between = (p: XY, q: XY, t: number): XY => [
  p[0] + (q[0] - p[0]) * t,
  p[1] + (q[1] - p[1]) * t,
];

/** A line of points as curves: few where that is exact enough, else a straight one for each step. */
function curvesOf(points: readonly XY[]): Cubic[] {
  const curves = cubicsThrough(points, TOLERANCE);
  if (curves !== undefined) return curves;
  return points.slice(1).map((q, i): Cubic => {
    const p = points[i] ?? q;
    return [p, between(p, q, 1 / 3), between(p, q, 2 / 3), q];
  });
}

/** The part of a curve before share `t` (de Casteljau). */
function head([a, b, c, d]: Cubic, t: number): Cubic {
  const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, d, t)];
  const [abc, bcd] = [between(ab, bc, t), between(bc, cd, t)];
  return [a, ab, abc, between(abc, bcd, t)];
}

/** Curves that stop `short` pixels before their end, so that an arrowhead ends at a mark's ring. */
function shortened(curves: readonly Cubic[], short: number): readonly Cubic[] {
  const end = curves.at(-1)?.[3] ?? [0, 0];
  const far = ([x, y]: XY) => Math.hypot(x - end[0], y - end[1]) > short;
  const at = curves.findLastIndex(([start]) => far(start));
  const last = curves[at];
  // Ends nearer to each other than their rings are wide keep their line.
  if (last === undefined) return curves;
  let [low, high] = [0, 1];
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (far(cubicAt(last, middle))) low = middle;
    else high = middle;
  }
  return [...curves.slice(0, at), head(last, low)];
}

const reversed = (curves: readonly Cubic[]): readonly Cubic[] =>
  curves.map(([a, b, c, d]): Cubic => [d, c, b, a]).reverse();

/** A shape's place in English Metric Units. */
interface Bounds {
  x: number;
  y: number;
  w: number;
  h: number;
}

function boundsOf(curves: readonly Cubic[], emu: number): Bounds {
  const points = curves.flatMap((one) =>
    Array.from({ length: 17 }, (_, i) => cubicAt(one, i / 16)),
  );
  const [xs, ys] = [points.map(([x]) => x * emu), points.map(([, y]) => y * emu)];
  const [x, y] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return { x, y, w: Math.ceil(Math.max(...xs)) - x, h: Math.ceil(Math.max(...ys)) - y };
}

function geometry(curves: readonly Cubic[], { x, y, w, h }: Bounds, emu: number): string {
  const point = (p: XY) =>
    `<a:pt x="${Math.round(p[0] * emu) - x}" y="${Math.round(p[1] * emu) - y}"/>`;
  const start = point(curves[0]?.[0] ?? [0, 0]);
  const steps = curves.map(
    ([, a, b, end]) => `<a:cubicBezTo>${point(a)}${point(b)}${point(end)}</a:cubicBezTo>`,
  );
  return (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst><a:path w="${w}" h="${h}" fill="none"><a:moveTo>${start}</a:moveTo>` +
    `${steps.join('')}</a:path></a:pathLst></a:custGeom><a:noFill/>`
  );
}

interface Stroke {
  name: string;
  colour: string;
  opacity: number;
  /** Pixels, before `ui`. */
  width: number;
  /** In widths. */
  dash?: readonly number[] | null;
  /** At its start and at its end. */
  arrows?: { start: boolean; end: boolean };
}

/** The nearest of the sizes that arrowheads come in, by how many line widths they are. */
function arrowSize(widths: number): string {
  if (widths < 2.5) return 'sm';
  return widths < 4 ? 'med' : 'lg';
}

/** An arrowhead about as long and broad as the map's own. */
function arrowEnd(end: 'head' | 'tail', width: number): string {
  const [long, broad] = [arrowSize((7 + width) / width), arrowSize((6 + width * 1.4) / width)];
  return `<a:${end}End type="triangle" w="${broad}" len="${long}"/>`;
}

function lineMarkup(stroke: Stroke, { ui, emu }: ArcPlacing): string {
  const { colour, opacity, width, dash, arrows } = stroke;
  const alpha = opacity === 1 ? '' : `<a:alpha val="${Math.round(opacity * 100_000)}"/>`;
  const [on = 0, off = 0] = (dash ?? []).map((n) => Math.round(n * 100_000));
  return (
    `<a:ln w="${Math.round(width * ui * emu)}" cap="flat">` +
    `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}">${alpha}</a:srgbClr></a:solidFill>` +
    (dash ? `<a:custDash><a:ds d="${on}" sp="${off}"/></a:custDash>` : '') +
    '<a:round/>' +
    (arrows?.start === true ? arrowEnd('head', width) : '') +
    (arrows?.end === true ? arrowEnd('tail', width) : '') +
    '</a:ln>'
  );
}

const transform = ({ x, y, w, h }: Bounds, more = '') =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/>${more}</a:xfrm>`;

/** The strokes of an arc from below, as `renderers/svg` draws them. */
function strokesOf(arc: Arc, casing: string) {
  const { tie, width, colour, emphasis, certainty, mixed } = arc;
  const name = arc.name();
  const opacity = arcOpacity[emphasis];
  const [on, off] = coreDash(width);
  const core = coreWidth(width);
  const strokes: Stroke[] = [
    { name: `${name} – 1`, colour: casing, opacity: 1, width: width + CASING },
    {
      ...{ name, colour, opacity, width, dash: dashes[certainty] },
      arrows: { start: tie.toA, end: tie.toB },
    },
  ];
  if (mixed)
    strokes.push({
      ...{
        name: `${name} – 2`,
        colour: casing,
        opacity,
        width: core,
        dash: [on / core, off / core],
      },
    });
  return strokes;
}

/**
 * An arc as a group of native freeforms: its casing, its line with dashes and arrowheads, and the
 * core of a mixed one. The ids of the shapes are for the caller to number.
 */
export function arcShapes(arc: Arc, placing: ArcPlacing): string {
  const { project, ui, emu, casing } = placing;
  let curves: readonly Cubic[] = curvesOf(arc.line.map((point) => project(point)));
  const short = (RING + 1) * ui;
  if (arc.tie.toB) curves = shortened(curves, short);
  if (arc.tie.toA) curves = reversed(shortened(reversed(curves), short));
  const bounds = boundsOf(curves, emu);
  const path = geometry(curves, bounds, emu);
  const shapes = strokesOf(arc, casing).map(
    (stroke) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${xmlText(stroke.name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
      `<p:spPr>${transform(bounds)}${path}${lineMarkup(stroke, placing)}</p:spPr></p:sp>`,
  );
  const { x, y, w, h } = bounds;
  const inner = `<a:chOff x="${x}" y="${y}"/><a:chExt cx="${w}" cy="${h}"/>`;
  const name = xmlText(arc.name());
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${name}" descr="${name}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr>${transform(bounds, inner)}</p:grpSpPr>${shapes.join('')}</p:grpSp>`
  );
}
