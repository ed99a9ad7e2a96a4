import { geoContains } from 'd3-geo';
import type { Feature, LineString, MultiLineString, MultiPolygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { SourceTopology } from './sources.ts';
import type { BorderClass } from './units.ts';

/** A line on the ground that runs through a unit of the United Nations depiction. */
interface ControlLine {
  id: string;
  class: BorderClass;
  /** The unit that the line runs through; it is cut there and reaches that unit's edge. */
  host: string;
  /** Natural Earth's names on either side; an empty side means anything. */
  sides: [string[], string[]];
  /** West, south, east, north: keeps other stretches of the same boundary out. */
  box: [number, number, number, number];
}

/**
 * Natural Earth draws who holds what, the United Nations who is recognised: the difference gives
 * these lines. Past map point NJ9842 the Line of Control is not agreed; there Natural Earth has two
 * straight strokes around the Siachen Glacier, of which this takes the one between the two forces.
 */
const controlLines: ControlLine[] = [
  {
    id: 'line-of-control',
    class: 'control',
    host: 'XJK',
    sides: [['Pakistan'], ['India', 'Siachen Glacier']],
    box: [73, 32.2, 78.5, 36],
  },
  {
    id: 'golan',
    class: 'control',
    host: 'SY',
    sides: [['Israel'], ['Syria']],
    box: [35.5, 32.6, 36.1, 33.5],
  },
  {
    id: 'northern-cyprus',
    class: 'control',
    host: 'CY',
    sides: [['N. Cyprus'], []],
    box: [32.2, 34.8, 34.2, 35.5],
  },
  {
    id: 'crimea',
    class: 'disputed',
    host: 'UA',
    sides: [['Russia'], ['Ukraine']],
    box: [33, 45.4, 35.3, 46.5],
  },
];

/** A control line as a feature of the base map. */
export type ControlFeature = Feature<LineString, { class: BorderClass; line: string }>;

/** Cuts every control line from Natural Earth so that it fits the United Nations polygons. */
export function cutControlLines(
  naturalEarth: SourceTopology,
  units: Feature<MultiPolygon>[],
): ControlFeature[] {
  return controlLines.map((line) => {
    const host = units.find((unit) => unit.id === line.host);
    if (!host) throw new Error(`no unit ${line.host} for ${line.id}`);
    const run = longestRunInside(chains(boundaryBetween(naturalEarth, line.sides)), host, line.box);
    const coordinates = [nearestOnEdge(host, run[0]), ...run, nearestOnEdge(host, run.at(-1))];
    return {
      type: 'Feature',
      properties: { class: line.class, line: line.id },
      geometry: { type: 'LineString', coordinates },
    };
  });
}

function boundaryBetween(topology: SourceTopology, [left, right]: [string[], string[]]) {
  const on = (side: string[], name: unknown) =>
    side.length === 0 || side.includes(typeof name === 'string' ? name : '');
  const countries = topology.objects['countries'];
  if (!countries) throw new Error('Natural Earth has no countries');
  return mesh(topology, countries, (a, b) => {
    const [nameA, nameB] = [nameOf(a), nameOf(b)];
    return (
      a !== b && ((on(left, nameA) && on(right, nameB)) || (on(left, nameB) && on(right, nameA)))
    );
  });
}

function nameOf(geometry: { properties?: unknown }): unknown {
  return (geometry.properties as { name?: unknown } | undefined)?.name;
}

/** Joins lines that meet at an end: a mesh stops wherever three countries meet. */
function chains(lines: MultiLineString): Position[][] {
  const open = lines.coordinates.map((line) => [...line]);
  for (let i = 0; i < open.length; i++) {
    for (let j = i + 1; j < open.length; j++) {
      const joined = join(open[i] ?? [], open[j] ?? []);
      if (!joined) continue;
      open[i] = joined;
      open.splice(j, 1);
      j = i;
    }
  }
  return open;
}

function join(a: Position[], b: Position[]): Position[] | undefined {
  const same = (p?: Position, q?: Position) => p?.[0] === q?.[0] && p?.[1] === q?.[1];
  if (same(a.at(-1), b[0])) return [...a, ...b.slice(1)];
  if (same(a.at(-1), b.at(-1))) return [...a, ...b.slice(0, -1).reverse()];
  if (same(a[0], b.at(-1))) return [...b, ...a.slice(1)];
  if (same(a[0], b[0])) return [...b.slice(1).reverse(), ...a];
  return undefined;
}

function longestRunInside(
  lines: Position[][],
  host: Feature<MultiPolygon>,
  [west, south, east, north]: ControlLine['box'],
): Position[] {
  let best: Position[] = [];
  for (const line of lines) {
    let run: Position[] = [];
    for (const point of line) {
      const [x = NaN, y = NaN] = point;
      const inside = x > west && x < east && y > south && y < north && geoContains(host, [x, y]);
      run = inside ? [...run, point] : [];
      if (run.length > best.length) best = run;
    }
  }
  return best;
}

/** The nearest point on the host's edge, so that a line ends at a boundary or coast and not short of it. */
function nearestOnEdge(host: Feature<MultiPolygon>, from: Position | undefined): Position {
  const [x = NaN, y = NaN] = from ?? [];
  const squeeze = Math.cos((y * Math.PI) / 180);
  let best: Position = [];
  let least = 0.3;
  for (const ring of host.geometry.coordinates.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = [...(ring[i - 1] ?? []), ...(ring[i] ?? [])];
      const [dx, dy] = [(bx - ax) * squeeze, by - ay];
      const along = ((x - ax) * squeeze * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      const [px, py] = [ax + t * (bx - ax), ay + t * (by - ay)];
      const distance = Math.hypot((px - x) * squeeze, py - y);
      if (distance < least) [least, best] = [distance, [px, py]];
    }
  }
  if (best.length === 0) throw new Error(`no edge near ${x}, ${y}`);
  return best;
}
