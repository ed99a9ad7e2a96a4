import type { Command } from './fonts';

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
  let rest = '';
  let first: readonly number[] | undefined;
  // The point reached, and the beginning of the contour, to which z leads back.
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const { type, values } of commands) {
    const steps = values.map((value, i) =>
      Math.round((i % 2 === 0 ? value : -value) * size * STEPS),
    );
    if (type === 'Z') rest += 'z';
    else if (first === undefined) first = steps;
    else rest += relative(type, steps, x, y);
    [x, y] = type === 'Z' ? [startX, startY] : [steps.at(-2) ?? x, steps.at(-1) ?? y];
    if (type === 'M') [startX, startY] = [x, y];
  }
  return first === undefined ? undefined : { x: first[0] ?? 0, y: first[1] ?? 0, rest };
}

function relative(type: string, steps: readonly number[], x: number, y: number): string {
  const by = steps.map((step, i) => step - (i % 2 === 0 ? x : y));
  const [dx = 0, dy = 0] = by;
  if (type === 'L' && dy === 0) return dx === 0 ? '' : `h${decimal(dx)}`;
  if (type === 'L' && dx === 0) return `v${decimal(dy)}`;
  return type.toLowerCase() + decimal(dx) + by.slice(1).map(next).join('');
}

/** The path data of a glyph whose origin is `x`, `y`, px, y down. */
export function placedPath(path: GlyphPath, x: number, y: number): string {
  const [left, top] = [Math.round(x * STEPS) + path.x, Math.round(y * STEPS) + path.y];
  return `M${decimal(left)}${next(top)}${path.rest}`;
}
