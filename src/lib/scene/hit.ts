import { distanceToLine } from '../geo/curve';
import type { LonLat, XY } from '../geo/mercator';
import type { Arc, Point, Scene } from './scene';

/** What lies under a pointer, nearest first. */
export interface Hit {
  points: Point[];
  arcs: Arc[];
}

/** How near a pointer must be, in CSS pixels; a finger needs more room than a mouse. */
export const REACH = { mouse: { point: 12, arc: 7 }, touch: { point: 22, arc: 16 } } as const;

/** Answers what lies within `reach` of a position in CSS pixels. */
export type HitIndex = (at: XY, reach?: { point: number; arc: number }) => Hit;

/** An arc as a map shows it; `box` is left, top, right, bottom. */
interface Drawn {
  arc: Arc;
  line: XY[];
  box: readonly [number, number, number, number];
}

function drawn(arc: Arc, project: (point: LonLat) => XY | undefined): Drawn {
  const line = arc.line.map(project).filter((p) => p !== undefined);
  const xs = line.map(([x]) => x);
  const ys = line.map(([, y]) => y);
  return { arc, line, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
}

/** Distance to an arc's edge, or `Infinity` where even its box is farther than `reach`. */
function distanceTo({ arc, line, box }: Drawn, at: XY, reach: number): number {
  const wide = reach + arc.width / 2;
  const [left, top, right, bottom] = box;
  const [x, y] = at;
  if (x < left - wide || x > right + wide || y < top - wide || y > bottom + wide) return Infinity;
  return distanceToLine(at, line) - arc.width / 2;
}

/**
 * Where a scene's marks and arcs lie on a map that shows points of the earth as `project` says
 * (`undefined`: behind the globe). It is made once for each camera and asked at every move of the
 * pointer. Dimmed arcs count only where no other is near.
 */
export function hitIndex(scene: Scene, project: (point: LonLat) => XY | undefined): HitIndex {
  const marks = scene.points.map((point) => ({ point, xy: project(point.at) }));
  const lines = scene.arcs.map((arc) => drawn(arc, project));
  return (at, reach = REACH.mouse) => {
    const points = marks
      .map(({ point, xy }) => ({
        point,
        d: xy === undefined ? Infinity : Math.hypot(xy[0] - at[0], xy[1] - at[1]),
      }))
      .filter(({ d }) => d <= reach.point)
      .sort((x, y) => x.d - y.d);
    const arcs = lines
      .map((line) => ({ arc: line.arc, d: distanceTo(line, at, reach.arc) }))
      .filter(({ d }) => d <= reach.arc)
      .sort((x, y) => x.d - y.d);
    const bright = arcs.filter(({ arc }) => arc.emphasis !== 'dim');
    return {
      points: points.map(({ point }) => point),
      arcs: (bright.length > 0 ? bright : arcs).map(({ arc }) => arc),
    };
  };
}
