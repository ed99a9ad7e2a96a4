import { readMarkup, type Values } from './markup';
import { IDENTITY, matrixOf, times, type Matrix } from './matrix';
import { shapePath } from './shape-path';

/** How the inside of a shape is painted. */
export interface Fill {
  /** `#rgb` or `#rrggbb`. */
  colour: string;
  /** 0 to 1. */
  opacity: number;
  rule: 'nonzero' | 'evenodd';
}

/** How its outline is painted; lengths in the shape's own units, before `matrix`. */
export interface Stroke {
  colour: string;
  opacity: number;
  width: number;
  /** Empty: an unbroken line. */
  dash: readonly number[];
  cap: 'butt' | 'round' | 'square';
  join: 'miter' | 'round' | 'bevel';
}

/** One shape of a picture, as a canvas or a page of a PDF paints it: first the fill, then the stroke. */
export interface Shape {
  /** Path data. */
  d: string;
  /** From the path's units to the picture's. */
  matrix: Matrix;
  fill: Fill | undefined;
  stroke: Stroke | undefined;
  /** Nothing is painted outside of this path, which is in the picture's units. */
  clip: string | undefined;
}

/** A picture as shapes from below to the top. */
export interface Drawing {
  /** Of the picture, in its own units. */
  width: number;
  height: number;
  shapes: Shape[];
}

/** What a group hands down to its parts. */
interface Context {
  matrix: Matrix;
  values: Values;
  clip: string | undefined;
}

/** What parts take from the groups that they are in, as SVG has it. */
const INHERITED = [
  ...(['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-opacity'] as const),
  ...(['stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'] as const),
] as const;

const oneOf = <T extends string>(value: string | undefined, all: readonly [T, ...T[]]): T =>
  all.find((one) => one === value) ?? all[0];

function fillOf(values: Values): Fill | undefined {
  const { fill = '#000', 'fill-opacity': opacity = '1', 'fill-rule': rule } = values;
  if (fill === 'none' || Number(opacity) === 0) return undefined;
  return { colour: fill, opacity: Number(opacity), rule: oneOf(rule, ['nonzero', 'evenodd']) };
}

function strokeOf(values: Values): Stroke | undefined {
  const { stroke = 'none', 'stroke-opacity': opacity = '1', 'stroke-width': width = '1' } = values;
  if (stroke === 'none' || Number(opacity) === 0 || Number(width) === 0) return undefined;
  const { 'stroke-dasharray': dash = '' } = values;
  return {
    ...{ colour: stroke, opacity: Number(opacity), width: Number(width) },
    dash: dash === '' ? [] : dash.split(/[ ,]+/).map(Number),
    cap: oneOf(values['stroke-linecap'], ['butt', 'round', 'square']),
    join: oneOf(values['stroke-linejoin'], ['miter', 'round', 'bevel']),
  };
}

function inner(outer: Context, own: Values, clips: ReadonlyMap<string, string>): Context {
  const handed = INHERITED.filter((name) => own[name] !== undefined);
  const [, id] = /^url\(#(.+)\)$/.exec(own['clip-path'] ?? '') ?? [];
  return {
    matrix:
      own['transform'] === undefined
        ? outer.matrix
        : times(outer.matrix, matrixOf(own['transform'])),
    values:
      handed.length === 0
        ? outer.values
        : { ...outer.values, ...Object.fromEntries(handed.map((name) => [name, own[name]])) },
    clip: id === undefined ? outer.clip : clips.get(id),
  };
}

/**
 * Reads the SVG files that this product writes: groups, paths, rectangles, circles, lines and one
 * clip path at a time, with attributes alone. Text must be outlines.
 * @throws Error for an element that is none of these.
 */
export function drawingOf(svg: string): Drawing {
  const drawing: Drawing = { width: 0, height: 0, shapes: [] };
  const clips = new Map<string, string>();
  const stack: Context[] = [{ matrix: IDENTITY, values: {}, clip: undefined }];
  let clipping: string | undefined;
  for (const { name, values, opens, closes } of readMarkup(svg)) {
    if (name === 'svg' && opens)
      [drawing.width = 0, drawing.height = 0] = (values['viewBox'] ?? '')
        .split(' ')
        .slice(2)
        .map(Number);
    if (name === 'clipPath') clipping = opens ? (values['id'] ?? '') : undefined;
    if (opens) {
      const context = inner(stack.at(-1) as Context, values, clips);
      stack.push(context);
      const d = shapePath(name, values);
      if (d !== undefined && clipping !== undefined) clips.set(clipping, d);
      else if (d !== undefined) {
        const [fill, stroke] = [fillOf(context.values), strokeOf(context.values)];
        const { matrix, clip } = context;
        if (fill !== undefined || stroke !== undefined)
          drawing.shapes.push({ d, matrix, fill, stroke, clip });
      }
    }
    if (closes) stack.pop();
  }
  return drawing;
}
