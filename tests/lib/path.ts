import { cubicAt, type Cubic } from '../../src/lib/geo/bezier';
import { pointAt } from '../../src/lib/geo/curve';
import type { XY } from '../../src/lib/geo/mercator';

/** Path data as a browser reads it: `M` absolute, then relative steps of `l` or `c`. */
export interface PathRead {
  points: XY[];
  /** The curves between the points; empty for straight steps. */
  cubics: Cubic[];
}

/** Reads the path data that the renderer writes. */
export function readPath(d: string): PathRead {
  const points: XY[] = [];
  const cubics: Cubic[] = [];
  for (const [, command = '', text = ''] of d.matchAll(/([Mlc])([^Mlc]*)/g)) {
    const values = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    const each = command === 'c' ? 6 : 2;
    for (let i = 0; i < values.length; i += each) {
      const from: XY = command === 'M' ? [0, 0] : (points.at(-1) ?? [0, 0]);
      const pair = (n: number): XY => [
        from[0] + (values[i + n] ?? NaN),
        from[1] + (values[i + n + 1] ?? NaN),
      ];
      if (command === 'c') cubics.push([from, pair(0), pair(2), pair(4)]);
      points.push(pair(each - 2));
    }
  }
  return { points, cubics };
}

/** The point at a share of a path's points or curves, which are evenly spaced. */
export function alongPath({ points, cubics }: PathRead, share: number): XY {
  const at = share * cubics.length;
  const piece = Math.min(cubics.length - 1, Math.floor(at));
  const cubic = cubics[piece];
  return cubic === undefined ? pointAt(points, share) : cubicAt(cubic, at - piece);
}
