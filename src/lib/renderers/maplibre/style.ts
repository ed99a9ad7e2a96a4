import type { ExpressionSpecification, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { LINE_CLASSES, type LineClass } from '../../geo/basemap';
import type { Scene } from '../../scene/scene';
import { borderStyles, colours, type Colours } from '../../scene/theme';
import { stateFill } from '../svg/fills';

/** Sources of the style, by the names that its layers use. */
export const SOURCES = ['states', 'coast', 'borders', 'lakes', 'rivers', 'graticule'] as const;

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
