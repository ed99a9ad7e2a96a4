import { mercator, type LonLat } from '../../geo/mercator';

/** Texels of the texture that a point takes, of four numbers each. */
export const TEXELS = 2;
const NUMBERS = 4 * TEXELS;
/** Texels in a row of a texture. */
export const ROW = 1024;

const RADIANS = Math.PI / 180;
const TURN = 2 * Math.PI;
// Thousands of lines are measured at once, and `Math.hypot` takes far longer.
const long = (x: number, y: number) => Math.sqrt(x * x + y * y);

/**
 * The lines that a program draws, as numbers for its texture: each is kept once, under a number of
 * its own, whatever is shown of them. All have as many points as the longest may have; the last of
 * a shorter one is repeated.
 */
export class Lines {
  /**
   * Eight numbers a point: x and y in Mercator's unit square, the angle across the line there in
   * radians, the way from its start in that square, and that on the earth in radians.
   */
  points = new Float32Array(0);
  /** Least and greatest x. */
  across: [number, number] = [Infinity, -Infinity];
  private readonly known = new Map<readonly LonLat[], number>();

  /** @param stride how many points each line has, at most. */
  constructor(readonly stride: number) {}

  /** How many lines there are. */
  get size(): number {
    return this.known.size;
  }

  /** The number of a line, which is added where it is new. */
  numberOf(line: readonly LonLat[]): number {
    const before = this.known.get(line);
    if (before !== undefined) return before;
    const index = this.known.size;
    this.known.set(line, index);
    this.reserve(index + 1);
    const start = index * this.stride * NUMBERS;
    this.place(line, start);
    this.turn(start);
    return index;
  }

  /** Room for so many lines, in whole rows. */
  private reserve(lines: number): void {
    const room = (n: number) => Math.ceil((n * this.stride * TEXELS) / ROW) * ROW * 4;
    if (room(lines) <= this.points.length) return;
    const more = new Float32Array(room(Math.max(64, lines * 2)));
    more.set(this.points);
    this.points = more;
  }

  private place(line: readonly LonLat[], start: number): void {
    const { points, stride, across } = this;
    let last: LonLat = line[0] ?? [0, 0];
    let [lastX, lastY] = mercator(last);
    let [flat, round] = [0, 0];
    for (let i = 0; i < stride; i++) {
      last = line[i] ?? last;
      const [x, y] = mercator(last);
      const way = long(x - lastX, y - lastY);
      flat += way;
      // Mercator draws the earth larger by one over the cosine of the latitude.
      round += way * TURN * Math.cos(last[1] * RADIANS);
      const at = start + i * NUMBERS;
      points[at] = x;
      points[at + 1] = y;
      points[at + 3] = flat;
      points[at + 4] = round;
      lastX = x;
      lastY = y;
      if (x < across[0]) across[0] = x;
      if (x > across[1]) across[1] = x;
    }
  }

  /** Finds the direction across a line at each of its points. */
  private turn(start: number): void {
    const { points, stride } = this;
    const [first, last] = [start, start + (stride - 1) * NUMBERS];
    let angle = 0;
    for (let at = first; at <= last; at += NUMBERS) {
      const [from, to] = [Math.max(first, at - NUMBERS), Math.min(last, at + NUMBERS)];
      const [x = 0, y = 0] = [points[from], points[from + 1]];
      const [dx, dy] = [(points[to] ?? 0) - x, (points[to + 1] ?? 0) - y];
      // What is repeated has no direction of its own.
      if (dx !== 0 || dy !== 0) angle = Math.atan2(dx, -dy);
      points[at + 2] = angle;
    }
  }
}
