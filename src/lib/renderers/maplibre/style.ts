import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  Map as MapLibre,
} from 'maplibre-gl';
import type { Certainty } from '../../domain/types';
import { LINE_CLASSES, type LineClass } from '../../geo/basemap';
import { RANKS } from '../../scene/arcs';
import type { Emphasis, Scene } from '../../scene/scene';
import {
  arcOpacity,
  borderStyles,
  CASING,
  colours,
  CORE,
  dashes,
  type Colours,
} from '../../scene/theme';
import { stateFill } from '../svg/fills';

/** Sources of the style, by the names that its layers use. */
export const SOURCES = [
  'states',
  'coast',
  'borders',
  'lakes',
  'rivers',
  'graticule',
  'ties',
] as const;

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
const WIDTH: ExpressionSpecification = ['get', 'width'];
/** Pixels of the screen for one that is usual. */
const UI: ExpressionSpecification = ['get', 'ui'];
/** Something for each emphasis that an arc can have. */
const byEmphasis = (of: (emphasis: Emphasis) => number | string) =>
  [
    ...['match', ['get', 'emphasis'], 'dim', of('dim'), 'quiet', of('quiet')],
    ...['strong', of('strong'), of('normal')],
  ] as unknown as ExpressionSpecification;
// Ties come and go in any order; those that stand out lie on top, as `rankOf` has it.
const sorted = {
  'line-sort-key': ['-', byEmphasis((emphasis) => RANKS[emphasis]), WIDTH],
} satisfies Record<string, ExpressionSpecification>;
/** Opacity as two hexadecimal digits. */
const alpha = (emphasis: Emphasis) =>
  Math.round(arcOpacity[emphasis] * 255)
    .toString(16)
    .padStart(2, '0');
/**
 * A colour as strong as an arc stands out: a value less at each of hundreds of thousands of corners
 * than an opacity beside it.
 */
const faded = (colour: ExpressionSpecification | string): ExpressionSpecification => [
  'to-color',
  ['concat', colour, byEmphasis(alpha)],
];

/** Colour of each state's land as an expression over its id. */
export function landColour(
  states: Scene['states'],
  colour: Colours,
): ExpressionSpecification | string {
  const pairs = Object.entries(states).flatMap(([id, fill]) => [
    id,
    stateFill(colour, fill, false),
  ]);
  const rest: ExpressionSpecification = [
    'case',
    ['==', ['get', 'unit'], 'disputed'],
    colour.disputed,
    colour.land,
  ];
  if (pairs.length === 0) return rest;
  return ['match', ['get', 'id'], ...pairs, rest] as unknown as ExpressionSpecification;
}

function borderLayer(kind: LineClass, colour: Colours): LayerSpecification {
  const { colour: part, width, dash } = borderStyles[kind];
  return {
    id: `borders-${kind}`,
    type: 'line',
    source: 'borders',
    filter: ['==', ['get', 'class'], kind],
    paint: {
      'line-color': colour[part],
      'line-width': width,
      ...(dash === null ? {} : { 'line-dasharray': dash.map((n) => n / width) }),
    },
  };
}

/** The name in the style's state of the kinds whose ties are drawn: a list of them. */
export const KINDS_STATE = 'kinds';

/** Of the ties that a source holds, those that are shown, of a kind that is, and meet a condition. */
const shown = (also: ExpressionSpecification): FilterSpecification => [
  'all',
  ['get', 'shown'],
  also,
  ['in', ['get', 'kind'], ['global-state', KINDS_STATE]],
];

/** The lines that each certainty is drawn as: those that are reported only in part have a core besides. */
const LINES = {
  reported: ['reported', 'mixed'],
  attributed: ['attributed'],
  inferred: ['inferred'],
} as const satisfies Record<Certainty, readonly string[]>;

/** Arcs from below: casing, the lines by certainty, the core of mixed ones. */
function tieLayers(casing: string): LayerSpecification[] {
  const lit = [
    'in',
    ['get', 'emphasis'],
    ['literal', ['normal', 'strong']],
  ] as ExpressionSpecification;
  const line = (certainty: Certainty): LayerSpecification => {
    const dash = dashes[certainty];
    return {
      ...{ id: `ties-${certainty}`, type: 'line', source: 'ties' },
      filter: shown(['in', ['get', 'line'], ['literal', [...LINES[certainty]]]]),
      layout: dash === null ? { ...round, ...sorted } : { 'line-join': 'round', ...sorted },
      paint: {
        'line-color': faded(['get', 'colour']),
        'line-width': WIDTH,
        ...(dash === null ? {} : { 'line-dasharray': [...dash] }),
      },
    };
  };
  return [
    {
      ...{ id: 'ties-casing', type: 'line', source: 'ties', filter: shown(lit) },
      layout: { ...round, ...sorted },
      paint: { 'line-color': casing, 'line-width': ['+', WIDTH, ['*', CASING, UI]] },
    },
    line('inferred'),
    line('attributed'),
    line('reported'),
    {
      ...{ id: 'ties-core', type: 'line', source: 'ties' },
      filter: shown(['==', ['get', 'line'], 'mixed']),
      layout: sorted,
      paint: {
        'line-color': faded(casing),
        'line-width': ['max', ['*', CORE.least, UI], ['*', CORE.share, WIDTH]],
        'line-dasharray': [4.5, 4.5],
      },
    },
  ];
}

/** The layers of the live map for a scene, from below; a pure function, tested without a map. */
export function layersOf(scene: Pick<Scene, 'states' | 'theme'>): LayerSpecification[] {
  const colour = colours(scene.theme);
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colour.sea } },
    {
      ...{ id: 'graticule', type: 'line', source: 'graticule' },
      paint: { 'line-color': colour.graticule, 'line-width': 0.7 },
    },
    {
      ...{ id: 'states', type: 'fill', source: 'states' },
      paint: { 'fill-color': landColour(scene.states, colour), 'fill-antialias': false },
    },
    {
      ...{ id: 'coast', type: 'line', source: 'coast' },
      paint: { 'line-color': colour.coast, 'line-width': 0.7 },
    },
    {
      ...{ id: 'lakes', type: 'fill', source: 'lakes' },
      paint: { 'fill-color': colour.lake, 'fill-outline-color': colour.coast },
    },
    {
      ...{ id: 'rivers', type: 'line', source: 'rivers' },
      paint: { 'line-color': colour.river, 'line-width': 0.9 },
    },
    ...LINE_CLASSES.map((kind) => borderLayer(kind, colour)),
    ...tieLayers(colour.casing),
  ];
}

/** A layer, one of its paint properties and the value of that. */
type Paint = Parameters<MapLibre['setPaintProperty']>;

const paintsOf = (scene: Pick<Scene, 'states' | 'theme'>): Paint[] =>
  layersOf(scene).flatMap(({ id, paint = {} }) =>
    Object.entries(paint).map(([name, value]): Paint => [id, name as Paint[1], value as Paint[2]]),
  );

/** What one scene paints otherwise than another; both have the same layers in the same order. */
export function paintChanges(
  before: Pick<Scene, 'states' | 'theme'>,
  now: Pick<Scene, 'states' | 'theme'>,
): Paint[] {
  const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
  if (before.theme === now.theme && same(before.states, now.states)) return [];
  const old = paintsOf(before);
  return paintsOf(now).filter((paint, i) => !same(paint, old[i] ?? []));
}
