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

/**
 * The marks and arcs under a position in CSS pixels, given where the map shows a point of the
 * earth (`undefined`: behind the globe). Dimmed arcs count only where no other is near.
 */
export function hitTest(
  scene: Scene,
  at: XY,
  project: (point: LonLat) => XY | undefined,
  reach: { point: number; arc: number } = REACH.mouse,
): Hit {
  const far = (p: LonLat) => {
    const xy = project(p);
    return xy === undefined ? Infinity : Math.hypot(xy[0] - at[0], xy[1] - at[1]);
  };
  const points = scene.points
    .map((point) => ({ point, d: far(point.at) }))
    .filter(({ d }) => d <= reach.point)
    .sort((x, y) => x.d - y.d);
  const arcs = scene.arcs
    .map((arc) => {
      const line = arc.line.map(project).filter((p) => p !== undefined);
      return { arc, d: distanceToLine(at, line) - arc.width / 2 };
    })
    .filter(({ d }) => d <= reach.arc)
    .sort((x, y) => x.d - y.d);
  const bright = arcs.filter(({ arc }) => arc.emphasis !== 'dim');
  return {
    points: points.map(({ point }) => point),
    arcs: (bright.length > 0 ? bright : arcs).map(({ arc }) => arc),
  };
}
