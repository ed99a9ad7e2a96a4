import { EM } from './fonts';
import type { Command } from './path';

/** How wide the box of a missing character stands, in parts of an em. */
export const BOX_ADVANCE = 0.6;

const [LEFT, RIGHT, TOP, LINE] = [0.06, 0.54, 0.7, 0.05];

function contour(points: readonly (readonly [number, number])[]): Command[] {
  const sides = points.map(([x, y], i) => ({
    type: i === 0 ? 'M' : 'L',
    values: [x * EM, y * EM],
  }));
  return [...sides, { type: 'Z', values: [] }];
}

/**
 * A frame as high as capitals, where no font has a character. Its inside runs the other way round, so
 * that the rule nonzero leaves it empty.
 */
export const BOX: readonly Command[] = [
  ...contour([
    [LEFT, 0],
    [RIGHT, 0],
    [RIGHT, TOP],
    [LEFT, TOP],
  ]),
  ...contour([
    [LEFT + LINE, LINE],
    [LEFT + LINE, TOP - LINE],
    [RIGHT - LINE, TOP - LINE],
    [RIGHT - LINE, LINE],
  ]),
];
