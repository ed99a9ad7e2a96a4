import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { L } from '../domain/types';
import { UNITS } from '../domain/unit';
import { WORLDVIEWS } from '../domain/worldview';
import { readUnits, readWorldview } from './worldview-schema';
import { unitById, unitTable, worldviewMap, worldviewTable } from './worldviews';

const textOf = (name: string) => readFileSync(`static/worldviews/${name}.json`, 'utf8');

/** Every text in two languages, however deep in a value it lies. */
function textsIn(value: unknown): L[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ar' in value && typeof value.ar === 'string') return [value as L];
  return Object.values(value).flatMap(textsIn);
}

describe.each([...WORLDVIEWS, 'units'])('the table %s', (name) => {
  const texts = textsIn(JSON.parse(textOf(name)));

  it('is written in both languages, each in its own script and with Latin digits', () => {
    expect(texts.length).toBeGreaterThan(10);
    for (const { ar, en } of texts) {
      expect(ar).not.toMatch(/[٠-٩۰-۹]/);
      if (!/^[\w ,]+$/.test(ar)) expect(ar).toMatch(/[\u0621-\u064a]/);
      expect(en).toMatch(/[A-Za-z]/);
      expect(en).not.toMatch(/\p{Script=Arabic}/u);
      expect(`${ar}${en}`).not.toMatch(/\s\s|^\s|\s$|https?:/m);
    }
  });
});

describe.each(WORLDVIEWS)('the worldview %s', (id) => {
  it('has one row for every disputed land, each with a reason and a reference', () => {
    const rows = worldviewTable(id).units;
    expect(rows.map(({ unit }) => unit).sort()).toEqual([...UNITS].sort());
    for (const { fill, as } of rows) if (fill === 'state') expect(as).toMatch(/^[A-Z]{2}$/);
  });

  it('says nothing twice, and names each area that it joins', () => {
    const own = readWorldview(id, textOf(id));
    const pairs = own.lines.map(({ between }) => [...between].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(new Set(own.units.map(({ unit }) => unit)).size).toBe(own.units.length);
    const { units, names } = worldviewMap(id);
    for (const { area } of units) if (area !== undefined) expect(names[area]).toBeDefined();
  });
});

it('no two views are the same', () => {
  const fills = WORLDVIEWS.map((id) =>
    JSON.stringify(
      [...worldviewMap(id).units]
        .sort((a, b) => (a.unit < b.unit ? -1 : 1))
        .map(({ unit, fill, as }) => [unit, fill, as]),
    ),
  );
  // Egypt and Saudi Arabia differ from the United Nations in few lands, but not in the same.
  expect(new Set(fills).size).toBe(WORLDVIEWS.length);
});

it.each(UNITS)('%s is explained in two sentences: who claims it, who holds it', (id) => {
  const { explanation } = unitById(id);
  for (const text of [explanation.ar, explanation.en])
    expect(text.split(/\.(?:\s|$)/).filter((part) => part !== '')).toHaveLength(2);
  expect(unitById(id).views.map(({ worldview }) => worldview)).toEqual([...WORLDVIEWS]);
});

it('a table that is not one says where and what', () => {
  const table = JSON.parse(textOf('un')) as { units: { fill: string }[] };
  table.units[3] = { ...table.units[3], fill: 'painted' };
  expect(() => readWorldview('un', JSON.stringify(table))).toThrow(/un\.json\n {2}units\.3\.fill/);
  expect(() => readUnits('{"format":"units/1"}')).toThrow(/units\.json/);
  expect(unitTable().units).toHaveLength(UNITS.length);
});
