import { Kept } from '../../domain/kept';
import type { Selection } from '../../domain/selection';
import type { Tie } from '../../domain/tie';
import type { LonLat, XY } from '../../geo/mercator';
import { ARRIVAL } from '../../scene/badge';
import type { Arc, Point, Scene } from '../../scene/scene';
import {
  arcOpacity,
  colours,
  coreDash,
  CASING,
  coreWidth,
  dashes,
  type Colours,
} from '../../scene/theme';
import { element } from './markup';
import { curvePath, linePath } from './path-data';

/** How a renderer turns positions into pixels and selections into links. */
export interface Drawing {
  /** From degrees to the pixels of the picture's frame. */
  project: (point: LonLat) => XY;
  /** Address of a selection; `undefined` draws without links. */
  href: ((selection: Selection) => string) | undefined;
  /** Whether line widths follow the page's `--ui` factor; else they are plain pixels. */
  fluid?: boolean;
  /** Whether another renderer paints the lines: they are then links alone, that take no paint. */
  links?: boolean;
  /** Says what the above come to, if known: what was written of the same under it is kept. */
  key?: string;
  /** The path of a curve; by default, that of its points as `project` has them. */
  path?: (line: readonly LonLat[]) => string;
}

const round = (n: number) => Math.round(n * 100) / 100;

/** A stroke's width and dashes in CSS pixels: as attributes, or as style that the page scales. */
function stroke(width: number, dash: readonly number[] | null, fluid: boolean) {
  if (!fluid)
    return {
      'stroke-width': round(width),
      'stroke-dasharray': dash === null ? undefined : dash.map(round).join(' '),
    };
  const scaled = (n: number) => `calc(${String(round(n))}px*var(--ui))`;
  const dashes = dash === null ? '' : `;stroke-dasharray:${dash.map(scaled).join(' ')}`;
  return { style: `stroke-width:${scaled(width)}${dashes}` };
}

/** The strokes of an arc from below: casing, the line itself, the dashed core of a mixed one. */
export function strokes(arc: Arc, d: string, casing: string, fluid: boolean): string {
  const line = { d, fill: 'none', 'vector-effect': 'non-scaling-stroke' };
  const edge = { ...line, stroke: casing };
  const cased = arc.emphasis === 'normal' || arc.emphasis === 'strong';
  const dash = dashes[arc.certainty]?.map((n) => n * arc.width) ?? null;
  const core = coreWidth(arc.width);
  return [
    cased
      ? element('path', {
          ...edge,
          'stroke-opacity': 1,
          ...stroke(arc.width + CASING, null, fluid),
        })
      : '',
    element('path', { ...line, stroke: arc.colour, ...stroke(arc.width, dash, fluid) }),
    arc.mixed ? element('path', { ...edge, ...stroke(core, coreDash(arc.width), fluid) }) : '',
  ].join('');
}

const written = new Kept<Tie, string>();

/** An arc's markup; where the drawing has a key, that of the same tie that looks the same is kept. */
function keptArc(arc: Arc, colour: Colours, drawing: Drawing): string {
  if (drawing.key === undefined) return arcMarkup(arc, colour, drawing);
  const key = `${drawing.key} ${arc.emphasis} ${arc.colour} ${arc.name()}`;
  return written.of(arc.tie, key, () => arcMarkup(arc, colour, drawing));
}

function arcMarkup(arc: Arc, { casing }: Colours, drawing: Drawing): string {
  const { project, href, fluid = false, links = false } = drawing;
  const d = drawing.path?.(arc.line) ?? curvePath(arc.line.map(project));
  const selection: Selection = { type: 'tie', id: arc.tie.id };
  const body = links ? '' : strokes(arc, d, casing, fluid);
  const opacity = arcOpacity[arc.emphasis];
  // Of each stroke, as on the live map; an opacity of the group takes a browser far longer to paint.
  const values = {
    'stroke-opacity': opacity === 1 ? undefined : opacity,
    class: `arc ${arc.emphasis}`,
  };
  if (href === undefined) return element('g', values, body);
  const hit = element('path', {
    ...{ d, fill: 'none', stroke: '#000', 'stroke-opacity': 0, 'stroke-width': arc.width + 10 },
    ...{ 'vector-effect': 'non-scaling-stroke', 'pointer-events': 'stroke' },
  });
  return element(
    'a',
    {
      ...values,
      ...{ href: href(selection), 'aria-label': arc.name(), 'data-tie': arc.tie.id },
      tabindex: arc.emphasis === 'strong' ? undefined : '-1',
    },
    body + hit,
  );
}

/** The thin line between a mark that was moved aside and its true place. */
function leader(point: Point, { inkSoft }: Colours, project: Drawing['project']): string {
  if (point.anchor === null || point.emphasis === 'dim') return '';
  return element('path', {
    ...{ d: linePath([project(point.anchor), project(point.at)]), fill: 'none' },
    ...{ stroke: inkSoft, 'stroke-width': 1, 'stroke-dasharray': '2 2' },
    'vector-effect': 'non-scaling-stroke',
  });
}

/** The leaders and arcs of a scene, one element each, as SVG in the pixels of the picture's frame. */
export function linesMarkup(scene: Scene, drawing: Drawing): string[] {
  const colour = colours(scene.theme);
  const leaders = scene.points.map((point) => leader(point, colour, drawing.project));
  const arcs = scene.arcs.map((arc) => keptArc(arc, colour, drawing));
  return [...leaders.filter((one) => one !== ''), ...arcs];
}

/** Angle in degrees at which a line arrives at its end, measured over the ring and arrowhead. */
export function arrival(line: readonly XY[]): number {
  const end = line.at(-1) ?? [0, 0];
  const before =
    line.findLast(([x, y]) => Math.hypot(x - end[0], y - end[1]) > ARRIVAL) ?? line[0] ?? end;
  return (Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI;
}
