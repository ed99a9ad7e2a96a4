import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains, geoDistance } from 'd3-geo';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { isUnit, UNITS } from '../domain/unit';
import type { UnitMap } from './basemap';
import { mapLabels, stateNames } from './names';

const files = ['world', 'picture'].map((name) => {
  const text = readFileSync(`static/basemap/${name}.json`, 'utf8');
  const map = JSON.parse(text) as UnitMap & { credit?: string };
  const layer = (key: keyof UnitMap['objects']) =>
    feature(map, map.objects[key]) as FeatureCollection;
  return {
    name,
    text,
    map,
    states: layer('states').features,
    lakes: layer('lakes').features,
  };
});

const probes: [place: string, point: [number, number], unit: string][] = [
  ['Srinagar', [74.8, 34.08], 'jammu-kashmir'],
  ['Muzaffarabad', [73.47, 34.37], 'azad-kashmir'],
  ['Gilgit', [74.31, 35.92], 'gilgit-baltistan'],
  ['Aksai Chin', [79.5, 35.2], 'aksai-chin'],
  ['Tawang', [91.87, 27.59], 'arunachal-pradesh'],
  ['the Golan', [35.77, 33], 'golan'],
  ['Halaib', [36.4, 22.2], 'halaib'],
  ['Bir Tawil', [33.8, 21.87], 'bir-tawil'],
  ['El Aaiún', [-13.2, 27.1], 'western-sahara'],
  ['Gaza', [34.45, 31.5], 'gaza'],
  ['Ramallah', [35.2, 31.95], 'west-bank'],
  ['Kyrenia', [33.3, 35.3], 'northern-cyprus'],
  ['Simferopol', [34.1, 44.95], 'crimea'],
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

describe.each(files)('the $name base map', ({ name, text, map, states, lakes }) => {
  it.each(probes)('has %s in its piece of land', (_place, point, unit) => {
    expect(states.filter((state) => geoContains(state, point)).map(({ id }) => id)).toEqual([unit]);
  });

  it('names its sources', () => {
    expect(map.credit).toMatch(/United Nations Geodata via plotly\.js \(MIT\).*Natural Earth/);
  });

  it('keeps within its budget', () => {
    const kilobytes = gzipSync(text, { level: 9 }).length / 1024;
    expect(kilobytes).toBeLessThan(name === 'world' ? 230 : 40);
  });

  it('has a known class for every piece, and a name in both languages for every state', () => {
    for (const { id, properties } of states) {
      expect(properties?.['unit'] === 'disputed').toBe(isUnit(String(id)));
      if (isUnit(String(id))) continue;
      expect(stateNames[String(id)]?.ar, `${id} in Arabic`).toMatch(/[\u0621-\u064a]/);
      expect(stateNames[String(id)]?.en, `${id} in English`).toMatch(/[A-Z]/);
      expect(['state', 'territory']).toContain(properties?.['unit']);
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

  it('has every disputed land that it is large enough to show', () => {
    const lands = states.map(({ id }) => String(id)).filter(isUnit);
    const small = ['tiran', 'sanafir', 'abu-musa', 'greater-tunb', 'lesser-tunb'];
    const coarse = ['shebaa', 'east-jerusalem', ...small];
    const needed = UNITS.filter((id) => name === 'world' || !coarse.includes(id));
    expect(lands).toEqual(expect.arrayContaining([...needed]));
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
      // Stands in a part, or is a state of parts.
      if (id === 'kashmir' || id === 'iiojk' || id === 'PS') continue;
      const under = world
        .filter((state) => geoContains(state, [lon, lat]))
        .map((state) => state.id);
      expect(under, id).toEqual(type === 'sea' ? [] : [id]);
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
    for (const { type, name, minZoom, maxZoom } of mapLabels) {
      expect(Boolean(name.ar && name.en)).toBe(type !== 'land');
      expect(minZoom).toBeLessThan(maxZoom);
    }
  });
});

function polygonsOf({ geometry }: Feature): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
