import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { worldAtlas } from '../content/basemap';
import { unitTable, worldviewTable } from '../content/worldviews';
import { UNITS } from '../domain/unit';
import { WORLDVIEWS, type Worldview } from '../domain/worldview';
import { LINE_CLASSES, type Basemap } from '../geo/basemap';
import { landIndex } from '../geo/land';
import type { LonLat } from '../geo/mercator';

const atlas = worldAtlas();
const { units } = unitTable();
const at = new Map(units.map(({ id, lon, lat }) => [id, [lon, lat] as LonLat]));
const landOf = (map: Basemap) => feature(map, map.objects.states).features;
const sizeOf = (map: Basemap) => landOf(map).reduce((sum, one) => sum + geoArea(one), 0);

/** Whose land a probe finds each disputed land to be: by hand, from what each capital says. */
// prettier-ignore
const PROBES: Record<Worldview, Record<string, string>> = {
  un: { 'azad-kashmir': 'kashmir', 'jammu-kashmir': 'kashmir', siachen: 'kashmir', 'aksai-chin': 'aksai-chin', junagadh: 'IN', golan: 'SY', shebaa: 'SY', 'west-bank': 'PS', 'east-jerusalem': 'PS', gaza: 'PS', halaib: 'halaib', 'bir-tawil': 'bir-tawil', tiran: 'SA', 'northern-cyprus': 'CY', 'western-sahara': 'western-sahara', 'abu-musa': 'abu-musa', crimea: 'UA' },
  ground: { 'azad-kashmir': 'PK', 'gilgit-baltistan': 'PK', 'jammu-kashmir': 'IN', ladakh: 'IN', siachen: 'IN', 'aksai-chin': 'CN', shaksgam: 'CN', 'arunachal-pradesh': 'IN', golan: 'IL', shebaa: 'IL', 'east-jerusalem': 'IL', 'west-bank': 'west-bank', halaib: 'EG', 'northern-cyprus': 'northern-cyprus', 'abu-musa': 'IR', 'greater-tunb': 'IR', crimea: 'RU', ilemi: 'KE' },
  eg: { halaib: 'EG', 'bir-tawil': 'SD', tiran: 'SA', sanafir: 'SA', golan: 'SY', shebaa: 'LB', gaza: 'PS', 'abu-musa': 'AE', ladakh: 'kashmir', 'northern-cyprus': 'CY' },
  pk: { 'azad-kashmir': 'PK', 'gilgit-baltistan': 'PK', siachen: 'PK', junagadh: 'PK', 'jammu-kashmir': 'iiojk', ladakh: 'iiojk', 'aksai-chin': 'aksai-chin', shaksgam: 'CN', 'west-bank': 'PS', golan: 'SY' },
  in: { 'azad-kashmir': 'IN', 'gilgit-baltistan': 'IN', 'jammu-kashmir': 'IN', ladakh: 'IN', siachen: 'IN', 'aksai-chin': 'IN', shaksgam: 'IN', 'arunachal-pradesh': 'IN', junagadh: 'IN', golan: 'SY' },
  il: { golan: 'IL', shebaa: 'IL', 'east-jerusalem': 'IL', 'west-bank': 'west-bank', gaza: 'gaza', 'western-sahara': 'MA', halaib: 'halaib' },
  tr: { 'northern-cyprus': 'northern-cyprus', crimea: 'UA', golan: 'SY', gaza: 'PS', 'jammu-kashmir': 'kashmir' },
  sa: { tiran: 'SA', sanafir: 'SA', 'abu-musa': 'AE', 'greater-tunb': 'AE', 'lesser-tunb': 'AE', 'western-sahara': 'MA', shebaa: 'LB', 'east-jerusalem': 'PS' },
  ps: { 'west-bank': 'PS', 'east-jerusalem': 'PS', gaza: 'PS', golan: 'SY', shebaa: 'LB', 'lesser-tunb': 'AE', halaib: 'halaib' },
};

describe.each(WORLDVIEWS)('the borders of %s', (id) => {
  const map = atlas.basemap(id);
  const found = landIndex(map);

  it('give each disputed land to whom the table says', () => {
    for (const { unit, fill, as, area } of worldviewTable(id).units) {
      const point = at.get(unit);
      if (point === undefined) throw new Error(`${unit} has no probe`);
      expect(found(point), unit).toBe(fill === 'state' ? as : (area ?? unit));
    }
  });

  it.each(Object.entries(PROBES[id]))('have %s in %s', (unit, land) => {
    expect(found(at.get(unit as (typeof UNITS)[number]) ?? [0, 0])).toBe(land);
  });

  it('cover the land of every other view, without overlap', () => {
    const whole = sizeOf({
      ...map,
      objects: { ...map.objects, states: atlas.units.objects.states },
    });
    expect(Math.abs(sizeOf(map) / whole - 1)).toBeLessThan(0.001);
    const ids = landOf(map).map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draw each line between two lands once, and none within a land', () => {
    const drawn = map.objects.borders.geometries.flatMap((one) =>
      'arcs' in one ? (one.arcs as number[][]).flat().map((arc) => (arc < 0 ? ~arc : arc)) : [],
    );
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(
      map.objects.borders.geometries.map(
        (one) => (one.properties as { class?: string } | undefined)?.class,
      ),
    ).toEqual([...LINE_CLASSES]);
  });

  it('have a name in both languages for every land that is no state', () => {
    for (const { id: land } of landOf(map))
      for (const lang of ['ar', 'en'] as const)
        expect(atlas.nameOf(String(land), id, lang), String(land)).not.toBe(String(land));
  });
});

it('the land under each probe is its own piece, whatever the view', () => {
  const found = landIndex(atlas.units);
  for (const [id, point] of at) expect(found(point)).toBe(id);
  expect([...at.keys()].sort()).toEqual([...UNITS].sort());
});

it('every line ends on a coast or on other lines, never in the open', () => {
  const { arcs } = atlas.units;
  const key = (point: readonly number[] | undefined) => String(point?.slice(0, 2));
  const meeting = new Map<string, number>();
  const positions = feature(atlas.units, atlas.units.objects.states).features;
  expect(positions.length).toBeGreaterThan(200);
  const ends = arcs.flatMap((arc, i) => {
    const line = feature(atlas.units, { type: 'LineString', arcs: [i] }).geometry;
    return [line.coordinates[0], line.coordinates.at(-1)];
  });
  for (const end of ends) meeting.set(key(end), (meeting.get(key(end)) ?? 0) + 1);
  for (const id of WORLDVIEWS) {
    const map = atlas.basemap(id);
    for (const { geometry } of feature(map, map.objects.borders).features)
      for (const line of geometry.type === 'MultiLineString' ? geometry.coordinates : []) {
        const [first, last] = [line[0], line.at(-1)];
        if (key(first) === key(last)) continue; // a ring, as around an enclave
        for (const end of [first, last])
          expect(meeting.get(key(end)) ?? 0, `${id} at ${key(end)}`).toBeGreaterThan(2);
      }
  }
});
