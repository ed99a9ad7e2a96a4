import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Basemap } from './basemap';
import { landIndex } from './land';
import type { LonLat } from './mercator';

const world = landIndex(JSON.parse(readFileSync('static/basemap/world.json', 'utf8')) as Basemap);

const square = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

/** Land of one state around the land of another, and an island of the first. */
const enclave: Basemap = {
  type: 'Topology',
  arcs: [square(0, 0, 10, 10), square(4, 4, 6, 6), square(20, 0, 22, 2)],
  objects: {
    states: {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'MultiPolygon',
          id: 'AA',
          arcs: [[[0], [1]], [[2]]],
          properties: { unit: 'state' },
        },
        { type: 'Polygon', id: 'BB', arcs: [[1]], properties: { unit: 'state' } },
      ],
    },
    borders: { type: 'GeometryCollection', geometries: [] },
    lakes: { type: 'GeometryCollection', geometries: [] },
    rivers: { type: 'GeometryCollection', geometries: [] },
  },
};

describe('landIndex', () => {
  it.each<[string, LonLat, string | undefined]>([
    ['Cairo', [31.24, 30.04], 'EG'],
    ['Islamabad', [73.05, 33.69], 'PK'],
    ['Gaza', [34.45, 31.5], 'gaza'],
    ['Srinagar', [74.8, 34.08], 'jammu-kashmir'],
    ['Halaib', [36.4, 22.2], 'halaib'],
    ['Chukotka, beyond the antimeridian', [-175, 66.5], 'RU'],
    ['the Arabian Sea', [64, 15], undefined],
    ['the Black Sea', [34, 43], undefined],
  ])('knows what lies at %s', (_place, at, unit) => {
    expect(world(at)).toBe(unit);
  });

  it('gives an enclave to the state that it is, and an island to the state that it belongs to', () => {
    const at = landIndex(enclave);
    expect([at([2, 2]), at([5, 5]), at([21, 1]), at([15, 5])]).toEqual([
      'AA',
      'BB',
      'AA',
      undefined,
    ]);
  });

  it('draws borders straight in degrees: the 49th parallel does not bulge to the north', () => {
    expect(world([-105, 48.9])).toBe('US');
    expect(world([-105, 49.1])).toBe('CA');
  });
});
