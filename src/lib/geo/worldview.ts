import { mergeArcs, meshArcs } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import {
  LINE_CLASSES,
  type Basemap,
  type LineClass,
  type StateProperties,
  type UnitMap,
} from './basemap';

/** How a worldview fills a disputed land. */
export interface UnitFill {
  unit: string;
  /** As the land of the state `as`; as disputed; as a land of its own. */
  fill: 'state' | 'disputed' | 'own';
  as?: string | undefined;
  /** Lands of one fill and area are one land with one name. */
  area?: string | undefined;
}

/** What a worldview says of the line between two lands, in either order, where it differs from the default. */
export interface LineRule {
  between: readonly [string, string];
  class: LineClass | 'none';
}

/** Lines between undisputed lands that are not simply international, whoever draws the map. */
const USUAL: readonly LineRule[] = [
  // “Final boundary has not yet been determined”, says the United Nations.
  { between: ['SD', 'SS'], class: 'disputed' },
  // The armistice of 1953.
  { between: ['KP', 'KR'], class: 'armistice' },
];

type Piece = (Polygon | MultiPolygon) & { id: string; properties: StateProperties };

/** What a piece is part of in a view: an id of its own, a state's, or that of several pieces. */
function landOf(
  piece: Piece,
  fill: UnitFill | undefined,
): { id: string; unit: StateProperties['unit'] } {
  if (fill === undefined) return { id: piece.id, unit: piece.properties.unit };
  if (fill.fill === 'state') return { id: fill.as ?? piece.id, unit: 'state' };
  return { id: fill.area ?? piece.id, unit: fill.fill === 'own' ? 'state' : 'disputed' };
}

/** Answers what the line between two pieces is in a view, each pair asked once. */
function lineClasses(
  rules: readonly LineRule[],
  land: (piece: Piece) => ReturnType<typeof landOf>,
): (a: Piece, b: Piece) => LineRule['class'] {
  const known = new Map(rules.map((rule) => [pairOf(...rule.between), rule.class]));
  return (a, b) => {
    const pair = pairOf(a.id, b.id);
    const before = known.get(pair);
    if (before !== undefined) return before;
    const [one, other] = [land(a), land(b)];
    const contested = one.unit === 'disputed' || other.unit === 'disputed';
    const made = one.id === other.id ? 'none' : contested ? 'disputed' : 'international';
    known.set(pair, made);
    return made;
  };
}

const pairOf = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** The pieces of one land as one polygon; their common edges are gone. */
function joined(units: UnitMap, id: string, unit: StateProperties['unit'], pieces: Piece[]): Piece {
  const [first, ...others] = pieces;
  const whole = first !== undefined && others.length === 0 ? first : mergeArcs(units, pieces);
  return { ...whole, id, properties: { unit } };
}

/**
 * The base map as a worldview draws it: pieces of one land are joined, so that no seam shows, and
 * each line between two lands has its class: by rule, else by what they are. Every view covers the
 * same land.
 */
export function compose(
  units: UnitMap,
  view: { units: readonly UnitFill[]; lines: readonly LineRule[] },
): Basemap {
  const fills = new Map(view.units.map((one) => [one.unit, one]));
  const pieces = units.objects.states.geometries as Piece[];
  const lands = new Map(pieces.map((piece) => [piece, landOf(piece, fills.get(piece.id))]));
  const land = (piece: Piece) => lands.get(piece) ?? landOf(piece, undefined);
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { id } = land(piece);
    groups.set(id, [...(groups.get(id) ?? []), piece]);
  }
  const classOf = lineClasses([...USUAL, ...view.lines], land);
  const borders = LINE_CLASSES.map((name) => ({
    ...meshArcs(
      units,
      units.objects.states,
      (a, b) => a !== b && classOf(a as Piece, b as Piece) === name,
    ),
    properties: { class: name },
  }));
  const states = [...groups].map(([id, own]) => {
    // Undisputed land says what its state is.
    const [first] = own.filter((piece) => piece.id === id && !fills.has(id));
    const unit = first?.properties.unit ?? own.map((piece) => land(piece).unit)[0] ?? 'state';
    return joined(units, id, unit, own);
  });
  return {
    ...units,
    objects: {
      ...units.objects,
      states: { ...units.objects.states, geometries: states },
      borders: { type: 'GeometryCollection', geometries: borders },
    },
  };
}
