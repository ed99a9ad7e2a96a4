import * as clip from 'polyclip-ts';
import type { Position } from 'geojson';
import { planeArea } from './plane.ts';
import { edgeKey, edgesOf, lengthOf, rounded, sameRing, type Polygon } from './polygons.ts';

/** Cuts one polygon of the source into disputed lands. */
export interface Cut {
  /** The unit that is cut. */
  host: string;
  /** What is cut out, in this order, and what bounds it; where two overlap, the first has it. */
  parts: { id: string; by: Polygon[] }[];
  /** What is left goes by this id. */
  rest: string;
}

/**
 * Cuts units into pieces that share their edges point by point, with each other and with the
 * neighbours of what was cut, so that a topology finds every common edge and no gap opens.
 * Two sources never agree to the metre: slivers along the host's edge go to the piece that they
 * share most of their outline with. Units not cut stay as they are, but for points on their edges.
 * @throws Error where a part is empty.
 */
export function cutUnits(units: ReadonlyMap<string, Polygon[]>, cuts: readonly Cut[]) {
  const made = new Map([...units].map(([id, polygons]) => [id, polygons.map(rounded)]));
  for (const cut of cuts) {
    const host = made.get(cut.host);
    if (host === undefined) throw new Error(`no unit ${cut.host} to cut`);
    const pieces = absorb(split(host, cut));
    made.delete(cut.host);
    for (const [id, polygons] of pieces) made.set(id, [...(made.get(id) ?? []), ...polygons]);
    addPoints(made, new Set(pieces.keys()), host);
  }
  return made;
}

interface Piece {
  id: string;
  polygon: Polygon;
}

/** The host's pieces as they come: main bodies and slivers. */
function split(host: Polygon[], { parts, rest }: Cut): Piece[] {
  let left = host;
  const pieces: Piece[] = [];
  for (const { id, by } of parts) {
    const inside = clip.intersection(left as clip.Geom, by as clip.Geom) as Polygon[];
    if (inside.length === 0) throw new Error(`nothing of ${id} lies in its host`);
    left = clip.difference(left as clip.Geom, by as clip.Geom) as Polygon[];
    pieces.push(...inside.map((polygon) => ({ id, polygon: rounded(polygon) })));
  }
  pieces.push(...left.map((polygon) => ({ id: rest, polygon: rounded(polygon) })));
  return pieces.filter(({ polygon }) => (polygon[0]?.length ?? 0) >= 4);
}

/** Shares of a unit's largest polygon below which another of it is no island but a sliver. */
const SLIVER = 0.2;

function absorb(pieces: Piece[]): Map<string, Polygon[]> {
  const size = ({ polygon }: Piece) => planeArea(polygon[0] ?? []);
  const largest = new Map<string, number>();
  for (const piece of pieces)
    largest.set(piece.id, Math.max(largest.get(piece.id) ?? 0, size(piece)));
  const bodies = pieces.filter((one) => size(one) >= SLIVER * (largest.get(one.id) ?? 0));
  let slivers = pieces.filter((one) => !bodies.includes(one));
  for (let before = -1; slivers.length > 0 && slivers.length !== before;) {
    before = slivers.length;
    slivers = slivers.filter((sliver) => {
      const owner = nearestOf(sliver, bodies);
      if (owner !== undefined) bodies.push({ id: owner, polygon: sliver.polygon });
      return owner === undefined;
    });
  }
  // What touches nothing is an island of its own.
  const ids = [...new Set(pieces.map(({ id }) => id))];
  return new Map(
    ids.map((id) => {
      const own = [...bodies, ...slivers].filter((one) => one.id === id).map((one) => one.polygon);
      const whole = clip.union(own as clip.Geom) as Polygon[];
      return [id, whole.map(rounded)];
    }),
  );
}

/** The piece with which a sliver shares most of its outline. */
function nearestOf(sliver: Piece, bodies: readonly Piece[]): string | undefined {
  const own = edgesOf(sliver.polygon);
  const shared = new Map<string, number>();
  for (const body of bodies)
    for (const [key, edge] of edgesOf(body.polygon))
      if (own.has(key)) shared.set(body.id, (shared.get(body.id) ?? 0) + lengthOf(edge));
  const [first] = [...shared].sort((a, b) => b[1] - a[1]);
  return first?.[0];
}

/** How far from an edge a point may lie and still be on it, degrees: rounding moves it by less. */
const ON_EDGE = 3e-7;

/** Gives the other units the points where cuts meet the old outline, so that edges stay common. */
function addPoints(
  units: Map<string, Polygon[]>,
  pieces: ReadonlySet<string>,
  host: readonly Polygon[],
): void {
  const old = new Set(host.flat(2).map(String));
  const met = [...pieces].flatMap((id) => (units.get(id) ?? []).flat(2));
  const all = new Map(met.map((point) => [String(point), point]));
  const fresh = [...all].filter(([key]) => !old.has(key)).map(([, point]) => point);
  const added = new Map<string, Position[]>();
  for (const [key, [a, b]] of host.flatMap((polygon) => [...edgesOf(polygon)])) {
    const on = fresh.filter((point) => isBetween(point, a, b));
    if (on.length > 0) added.set(key, on);
  }
  if (added.size === 0) return;
  for (const [id, polygons] of units)
    units.set(
      id,
      polygons.map((polygon) => polygon.map((ring) => withPoints(ring, added))),
    );
}

function isBetween(
  [x = 0, y = 0]: Position,
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
) {
  if (x < Math.min(ax, bx) - ON_EDGE || x > Math.max(ax, bx) + ON_EDGE) return false;
  if (y < Math.min(ay, by) - ON_EDGE || y > Math.max(ay, by) + ON_EDGE) return false;
  const length = Math.hypot(bx - ax, by - ay);
  return Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) <= ON_EDGE * length;
}

function withPoints(ring: Position[], added: ReadonlyMap<string, Position[]>): Position[] {
  const grown = ring.flatMap((b, i) => {
    const a = ring[i - 1];
    if (a === undefined) return [b];
    const on = added.get(edgeKey(a, b)) ?? [];
    const away = ([x = 0, y = 0]: Position) => Math.hypot(x - (a[0] ?? 0), y - (a[1] ?? 0));
    return [...[...on].sort((p, q) => away(p) - away(q)), b];
  });
  return sameRing(grown);
}
