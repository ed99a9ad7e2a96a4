import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains, geoDistance } from 'd3-geo';
import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { Basemap } from './basemap';
import { mapLabels, stateNames } from './names';

type Lines = Feature<LineString | MultiLineString, { class: string; line?: string }>;

const files = ['world', 'picture'].map((name) => {
  const text = readFileSync(`static/basemap/${name}.json`, 'utf8');
  const map = JSON.parse(text) as Basemap & { credit?: string };
  const layer = (key: keyof Basemap['objects']) =>
    feature(map, map.objects[key]) as FeatureCollection;
  const borders = layer('borders').features as Lines[];
  return {
    name,
    text,
    map,
    states: layer('states').features,
    lakes: layer('lakes').features,
    borders,
  };
});

const probes: [place: string, point: [number, number], unit: string][] = [
  ['Srinagar', [74.8, 34.08], 'XJK'],
  ['Muzaffarabad', [73.47, 34.37], 'XJK'],
  ['Gilgit', [74.31, 35.92], 'XJK'],
  ['Aksai Chin', [79.5, 35.2], 'XAC'],
  ['Tawang', [91.87, 27.59], 'XAP'],
  ['the Golan', [35.8, 33], 'SY'],
  ['Halaib', [36.4, 22.2], 'XHT'],
  ['Bir Tawil', [33.8, 21.87], 'XBT'],
  ['El Aaiún', [-13.2, 27.1], 'EH'],
  ['Gaza', [34.45, 31.5], 'PS'],
  ['Ramallah', [35.2, 31.9], 'PS'],
  ['Nicosia', [33.3, 35.3], 'CY'],
  ['Simferopol', [34.1, 44.95], 'UA'],
  ['Cairo', [31.24, 30.04], 'EG'],
  ['Tel Aviv', [34.79, 32.08], 'IL'],
  ['Ankara', [32.85, 39.92], 'TR'],
  ['Riyadh', [46.68, 24.71], 'SA'],
  ['Islamabad', [73.05, 33.69], 'PK'],
  ['New Delhi', [77.21, 28.61], 'IN'],
  ['Bahrain', [50.55, 26.05], 'BH'],
  ['Doha', [51.5, 25.3], 'QA'],
  ['Chukotka', [-175, 66.5], 'RU'],
];

describe.each(files)('the $name base map', ({ name, text, map, states, lakes, borders }) => {
  it.each(probes)('has %s in its unit of the United Nations depiction', (_place, point, unit) => {
    expect(states.filter((state) => geoContains(state, point)).map(({ id }) => id)).toEqual([unit]);
  });

  it('names its sources', () => {
    expect(map.credit).toMatch(/United Nations Geodata via plotly\.js \(MIT\).*Natural Earth/);
  });

  it('keeps within its budget', () => {
    const kilobytes = gzipSync(text, { level: 9 }).length / 1024;
    expect(kilobytes).toBeLessThan(name === 'world' ? 230 : 40);
  });

  it('has a name in both languages and a known class for every unit', () => {
    for (const { id, properties } of states) {
      expect(stateNames[String(id)]?.ar, `${id} in Arabic`).toMatch(/[\u0621-\u064a]/);
      expect(stateNames[String(id)]?.en, `${id} in English`).toMatch(/[A-Z]/);
      expect(['state', 'territory', 'disputed']).toContain(properties?.['unit']);
    }
  });

  it('winds every polygon so that none fills the globe', () => {
    for (const polygon of [...states, ...lakes].flatMap(polygonsOf)) {
      expect(geoArea({ type: 'Polygon', coordinates: polygon })).toBeLessThan(Math.PI);
    }
  });

  it('lets no ring run across the antimeridian', () => {
    for (const ring of [...states, ...lakes].flatMap(polygonsOf).flat()) {
      ring.forEach(([x = NaN], i) => {
        expect(Math.abs(x)).toBeLessThanOrEqual(180);
        expect(Math.abs(x - (ring[i - 1]?.[0] ?? x))).toBeLessThan(180);
      });
    }
  });

  it('has borders of every class and all lines of control', () => {
    expect(new Set(borders.map(({ properties }) => properties.class))).toEqual(
      new Set(['international', 'disputed', 'control']),
    );
    const lines = borders.flatMap(({ properties }) => properties.line ?? []);
    expect(lines.sort()).toEqual(['crimea', 'golan', 'line-of-control', 'northern-cyprus']);
  });

  it('draws the Line of Control past the Kashmir valley, inside Jammu and Kashmir', () => {
    const line = borders.find(({ properties }) => properties.line === 'line-of-control');
    expect(nearest(line, [74, 34.1])).toBeLessThan(0.5);
    const inner = pointsOf(line).slice(1, -1);
    const host = states.find(({ id }) => id === 'XJK');
    const inside = inner.filter(([x = 0, y = 0]) => host && geoContains(host, [x, y]));
    expect(inside.length / inner.length).toBeGreaterThan(0.8);
  });

  it('draws no border along a coast', () => {
    const drawn = borders.flatMap(pointsOf);
    for (const [x, y] of [
      [31.5, 31.45],
      [67, 24.8],
      [72.8, 19],
      [-9.3, 38.7],
    ] as const) {
      const close = drawn.filter(([lon = 0, lat = 0]) => Math.hypot(lon - x, lat - y) < 0.4);
      expect(close).toEqual([]);
    }
  });
});

describe('the names on the map', () => {
  const world = files[0]?.states ?? [];
  const capitals: [number, number][] = probes
    .filter(([place]) =>
      ['Cairo', 'Tel Aviv', 'Ankara', 'Riyadh', 'Islamabad', 'New Delhi'].includes(place),
    )
    .map(([, point]) => point);

  it('stand inside their state, or on the sea', () => {
    for (const { id, type, lon, lat } of mapLabels) {
      if (id === 'MV') continue; // atolls: no island is as wide as its name
      const under = world
        .filter((state) => geoContains(state, [lon, lat]))
        .map((state) => state.id);
      expect(under, id).toEqual(type === 'state' ? [id] : []);
    }
  });

  it('stand clear of the six capitals from the zoom at which they appear', () => {
    for (const { id, lon, lat, minZoom } of mapLabels) {
      const pixelsPerRadian = (512 * 2 ** Math.max(minZoom, 3.4)) / (2 * Math.PI);
      for (const capital of capitals) {
        expect(geoDistance([lon, lat], capital) * pixelsPerRadian, id).toBeGreaterThan(36);
      }
    }
  });

  it('leave the prerendered picture fifteen to twenty states and seven seas', () => {
    const shown = mapLabels.filter(
      ({ lon, lat, minZoom }) => minZoom <= 3.4 && lon > 18 && lon < 92 && lat > 3 && lat < 50,
    );
    const count = (type: string) => shown.filter((label) => label.type === type).length;
    expect(count('sea')).toBe(7);
    expect(count('state')).toBeGreaterThanOrEqual(15);
    expect(count('state')).toBeLessThanOrEqual(20);
  });

  it('are each there once, in both languages, with a range of zooms', () => {
    const keys = mapLabels.map(({ id, type }) => `${type} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name, minZoom, maxZoom } of mapLabels) {
      expect(name.ar && name.en).toBeTruthy();
      expect(minZoom).toBeLessThan(maxZoom);
    }
  });
});

function polygonsOf({ geometry }: Feature): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function pointsOf(line: Lines | undefined): Position[] {
  if (!line) return [];
  const { geometry } = line;
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
}

function nearest(line: Lines | undefined, [x, y]: [number, number]): number {
  return Math.min(...pointsOf(line).map(([lon = 0, lat = 0]) => Math.hypot(lon - x, lat - y)));
}
