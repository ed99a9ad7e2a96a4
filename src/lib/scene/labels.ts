import type { XY } from '../geo/mercator';
import { RING } from './theme';
import type { Side } from './scene';

/** Left, top, right, bottom in CSS pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Line height of map labels as a share of the font size. */
export const LINE = 1.2;

/**
 * Lines of a map label: broken at spaces so that none is much longer than `most` characters; what
 * stands in brackets is kept together if a line can hold it.
 */
export function wrapLabel(text: string, most = 18): string[] {
  const lines: string[] = [];
  const whole = (bracketed: string) => bracketed.length <= most;
  const parts = text.split(/ (?![^(]*\))/).flatMap((one) => (whole(one) ? [one] : one.split(' ')));
  for (const word of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Estimated width of a line in CSS pixels: Vazirmatn's mean advance in Arabic and Latin. */
export function textWidth(line: string, size: number): number {
  const arabic = /[\u0600-\u06ff]/.test(line);
  return line.length * size * (arabic ? 0.53 : 0.57);
}

/** Box of a label of some lines on one side of a mark at `[x, y]`. */
export function labelBox([x, y]: XY, lines: readonly string[], size: number, side: Side): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, size)));
  const height = lines.length * size * LINE;
  const gap = RING + 4;
  switch (side) {
    case 'n':
      return [x - width / 2, y - gap - height, x + width / 2, y - gap];
    case 's':
      return [x - width / 2, y + gap, x + width / 2, y + gap + height];
    case 'e':
      return [x + gap, y - height / 2, x + gap + width, y + height / 2];
    case 'w':
      return [x - gap - width, y - height / 2, x - gap, y + height / 2];
  }
}

/** Box of a label centred on a point. */
export function centredBox([x, y]: XY, text: string, size: number): Box {
  const half = textWidth(text, size) / 2;
  return [x - half, y - (size * LINE) / 2, x + half, y + (size * LINE) / 2];
}

/** Whether two boxes share any area. */
export function overlaps(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

/** What has been placed so far; later labels keep clear of it and inside the picture. */
export class Placed {
  private readonly boxes: Box[] = [];

  /** @param picture what labels must not be cut off by. */
  constructor(private readonly picture: Box) {}

  /** The same boxes, to be added to for another picture. */
  copy(): Placed {
    const copy = new Placed(this.picture);
    copy.boxes.push(...this.boxes);
    return copy;
  }

  add(box: Box): void {
    this.boxes.push(box);
  }

  /** Keeps other labels off a mark's ring. */
  addMark([x, y]: XY, radius: number): void {
    this.add([x - radius, y - radius, x + radius, y + radius]);
  }

  /** Whether nothing placed so far is in the way. */
  free(box: Box): boolean {
    // A picture asks it thousands of times: a call for each box would take twice as long.
    for (const other of this.boxes) if (overlaps(box, other)) return false;
    return true;
  }

  /** Whether a box is whole inside the picture. */
  inside(box: Box): boolean {
    const [left, top, right, bottom] = this.picture;
    return box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom;
  }

  /** The first side on which the label is free and whole, taken; `undefined` when none is. */
  take(at: XY, lines: readonly string[], size: number, sides: readonly Side[]): Side | undefined {
    const boxOf = (side: Side) => labelBox(at, lines, size, side);
    const side = sides.find((s) => this.free(boxOf(s)) && this.inside(boxOf(s)));
    if (side !== undefined) this.add(boxOf(side));
    return side;
  }

  /** A side for a label that must be shown: at least one on which it is whole. */
  force(at: XY, lines: readonly string[], size: number, sides: readonly Side[]): Side {
    const whole = sides.find((s) => this.inside(labelBox(at, lines, size, s)));
    const side = whole ?? sides[0] ?? 's';
    this.add(labelBox(at, lines, size, side));
    return side;
  }
}
