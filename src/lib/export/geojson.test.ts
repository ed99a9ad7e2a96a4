import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { EVERYTHING } from '../domain/filter';
import { pairsOf } from '../domain/tie';
import { csvFile } from './csv';
import { geoJsonFile, geoJsonOf, lineBetween } from './geojson';
import { relationColumns } from './relation-columns';

const dossier = dossierById('egypt-pakistan');
const { relations } = dossier;
const input = { relations, lang: 'ar', date: '2026-11-25' } as const;

/** The positions of a geometry, however deep they are. */
function positions(value: unknown): number[][] {
  if (!Array.isArray(value)) return [];
  const inner: unknown[] = value;
  return typeof inner[0] === 'number' ? [inner as number[]] : inner.flatMap(positions);
}

describe('a feature of a GeoJSON file', () => {
  it('has a feature for each relation and each pair that it joins, and loses none', () => {
    const { features } = geoJsonOf(dossier, input);
    const lines = features.filter((f) => f.properties?.['feature'] === 'relation');
    const expected = relations.map((r) => Math.max(1, pairsOf(r).length));
    expect(lines).toHaveLength(expected.reduce((sum, n) => sum + n, 0));
    expect(new Set(lines.map((f): unknown => f.properties?.['id']))).toEqual(
      new Set(relations.map((r) => r.id)),
    );
    expect(new Set(features.map((f) => f.id)).size).toBe(features.length);
  });

  it('says of a relation what the CSV file says', () => {
    const { features } = geoJsonOf(dossier, input);
    const columns = relationColumns(dossier, 'ar');
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    for (const relation of relations) {
      const own = features.find((f) => f.properties?.['id'] === relation.id);
      for (const { key, cell } of columns) expect(own?.properties?.[key], key).toBe(cell(relation));
    }
  });

  it('runs from the first party of a directed relation to the second', () => {
    const { features } = geoJsonOf(dossier, input);
    const directed = relations.filter((r) => r.directed && r.to.length > 0);
    expect(directed.length).toBeGreaterThan(10);
    for (const r of directed) {
      const own = features.filter((f) => f.properties?.['id'] === r.id);
      expect(own.every((f) => r.from.includes(String(f.properties?.['source'])))).toBe(true);
      expect(own.every((f) => r.to.includes(String(f.properties?.['target'])))).toBe(true);
    }
  });
});

describe('a line of a GeoJSON file', () => {
  it('stays within the world, longitude first, in few decimals', () => {
    const { features } = geoJsonOf(dossier, input);
    const all = features.flatMap(({ geometry }) =>
      geometry !== null && 'coordinates' in geometry
        ? positions(geometry.coordinates as unknown)
        : [],
    );
    expect(all.length).toBeGreaterThan(1000);
    for (const [lon = NaN, lat = NaN, ...more] of all) {
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && more.length === 0).toBe(true);
      expect(String(lon)).toMatch(/^-?\d+(\.\d{1,4})?$/);
    }
    const cairo = features.find((f) => f.id === 'actor/EG');
    expect(cairo?.geometry).toEqual({ type: 'Point', coordinates: [31.24, 30.04] });
  });

  it('cuts a line at the antimeridian, on either way over it', () => {
    for (const [from, to] of [
      [
        [139.7, 35.7],
        [-118.2, 34.1],
      ],
      [
        [-118.2, 34.1],
        [139.7, 35.7],
      ],
    ] as const) {
      const line = lineBetween(from, to);
      if (line?.type !== 'MultiLineString') throw new Error('not cut');
      const [one = [], other = []] = line.coordinates;
      expect(line.coordinates).toHaveLength(2);
      const side = from[0] > 0 ? 180 : -180;
      expect([one.at(-1)?.[0], other[0]?.[0]]).toEqual([side, -side]);
      expect(one.at(-1)?.[1]).toBe(other[0]?.[1]);
      expect(one[0]?.[0]).toBe(from[0]);
      expect(other.at(-1)?.[0]).toBe(to[0]);
    }
  });

  it('has no line where both ends are one place, or one has none', () => {
    expect(lineBetween([31.24, 30.04], [31.24, 30.04])).toBeNull();
    expect(lineBetween([31.24, 30.04], undefined)).toBeNull();
  });
});

describe('a GeoJSON file', () => {
  it('draws what a filter and a selection draw', () => {
    const filter = { ...EVERYTHING, actors: ['EG', 'PK'], match: 'between' as const };
    const between = geoJsonOf(dossier, { ...input, filter }).features;
    const pairs = between.map((f) => f.properties?.['source'] as unknown);
    expect(new Set(pairs.filter((one) => typeof one === 'string'))).toEqual(new Set(['EG', 'PK']));
    const selection = { type: 'tie', id: 'EG-PK/visit' } as const;
    const visits = relations.filter((r) => r.kind === 'visit' && r.from[0] === 'PK');
    const tie = geoJsonOf(dossier, { ...input, selection, relations: visits }).features;
    expect(tie.filter((f) => f.geometry?.type === 'LineString').length).toBeGreaterThan(2);
    expect(tie.every((f) => (f.properties?.['target'] ?? 'EG') === 'EG')).toBe(true);
  });

  it('carries citation, disclaimer and date, and no crs', () => {
    const file = JSON.parse(geoJsonFile(dossier, input)) as Record<string, unknown>;
    expect(file).not.toHaveProperty('crs');
    expect(file['date']).toBe('2026-11-25');
    expect(file['disclaimer']).toBe(dossier.article.disclaimer.exact);
    expect(file['citation']).toContain(dossier.title.ar);
    expect(file).toEqual(geoJsonOf(dossier, input));
  });

  it('is the same in every run, as is the CSV file', () => {
    expect(geoJsonFile(dossier, input)).toBe(geoJsonFile(structuredClone(dossier), input));
    const copy = structuredClone(dossier);
    expect(csvFile(dossier, relations, 'en')).toBe(csvFile(copy, copy.relations, 'en'));
  });
});
