import { EM } from './fonts';

/** One drawing command of a glyph, as HarfBuzz tells them: absolute, in units of the em, y up. */
export interface Command {
  type: string;
  values: readonly number[];
}

/** Steps of a pixel that path data is written in: two decimals. */
const STEPS = 100;

const written = (steps: number) => String(steps / STEPS).replace(/^(-?)0\./, '$1.');

/** Steps within a glyph are short, and writing numbers is most of the work. */
const NEAR = 2000;
const NEAR_WRITTEN = Array.from({ length: 2 * NEAR + 1 }, (_, i) => written(i - NEAR));

const decimal = (steps: number) => NEAR_WRITTEN[steps + NEAR] ?? written(steps);

/** A number after another one: a sign parts them as well as a space. */
const next = (steps: number) => (steps < 0 ? decimal(steps) : ` ${decimal(steps)}`);

/** A glyph at one size: where its first contour begins, in steps from its origin, and the rest. */
export interface GlyphPath {
  x: number;
  y: number;
  rest: string;
}

/**
 * A glyph as path data of the size, px; `undefined` if there is nothing to draw. All but the first
 * point is relative, so that it serves wherever the glyph stands; between rounded points, so that no
 * error adds up.
 */
export function glyphPath(commands: readonly Command[], size: number): GlyphPath | undefined {
  const scale = (size / EM) * STEPS;
  let first: Point | undefined;
  let rest = '';
  // The point reached, and the beginning of the contour, to which z leads back.
  let at: Point = { x: 0, y: 0 };
  let start = at;
  for (const { type, values } of commands) {
    const to = type === 'Z' ? start : end(values, scale);
    if (type === 'Z') rest += 'z';
    else if (first === undefined) first = to;
    else rest += relative(type, values, scale, at);
    if (type === 'M') start = to;
    at = to;
  }
  return first === undefined ? undefined : { ...first, rest };
}

/** In steps, y down. */
interface Point {
  x: number;
  y: number;
}

const end = (values: readonly number[], scale: number): Point => ({
  x: Math.round((values.at(-2) ?? 0) * scale),
  y: -Math.round((values.at(-1) ?? 0) * scale),
});

function relative(type: string, values: readonly number[], scale: number, at: Point): string {
  let data = type.toLowerCase();
  for (let i = 0; i < values.length; i += 2) {
    const dx = Math.round((values[i] ?? 0) * scale) - at.x;
    const dy = -Math.round((values[i + 1] ?? 0) * scale) - at.y;
    if (type === 'L' && dy === 0) return dx === 0 ? '' : `h${decimal(dx)}`;
    if (type === 'L' && dx === 0) return `v${decimal(dy)}`;
    data += (i === 0 ? decimal(dx) : next(dx)) + next(dy);
  }
  return data;
}

/** The path data of a glyph whose origin is `x`, `y`, px, y down. */
export function placedPath(path: GlyphPath, x: number, y: number): string {
  const [left, top] = [Math.round(x * STEPS) + path.x, Math.round(y * STEPS) + path.y];
  return `M${decimal(left)}${next(top)}${path.rest}`;
}
