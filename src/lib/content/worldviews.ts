import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { L } from '../domain/types';
import type { Unit, UnitView } from '../domain/unit';
import { WORLDVIEWS, type Worldview } from '../domain/worldview';
import type { WorldviewMap } from '../scene/worldview';
import { readUnits, readWorldview, type UnitTable, type WorldviewTable } from './worldview-schema';

/** Folder of the tables, below the project's root. */
const FOLDER = 'static/worldviews';

const textOf = (name: string) => readFileSync(join(FOLDER, `${name}.json`), 'utf8');

let units: UnitTable | undefined;
const views = new Map<string, WorldviewTable>();

/** The table of disputed lands, read and checked once. */
export function unitTable(): UnitTable {
  return (units ??= readUnits(textOf('units')));
}

/** The table of a worldview, read and checked once. */
export function worldviewTable(id: string): WorldviewTable {
  const table = views.get(id) ?? readWorldview(id, textOf(id));
  views.set(id, table);
  return table;
}

/** What a picture needs of a worldview. */
export function worldviewMap(id: string): WorldviewMap {
  const { name, title, units: rows, lines, names, areas = {} } = worldviewTable(id);
  const called = (one: { name: L; alternative?: L | undefined }): L =>
    one.alternative === undefined
      ? one.name
      : {
          ar: `${one.name.ar} (${one.alternative.ar})`,
          en: `${one.name.en} (${one.alternative.en})`,
        };
  const own = unitTable().units.map((unit) => [unit.id, unit.name] as const);
  const here = rows.flatMap((row) => (row.name === undefined ? [] : [[row.unit, row.name] as const]));
  return {
    ...{ id: id as Worldview, name, title },
    units: rows.map(({ unit, fill, as, area }) => ({
      ...{ unit, fill },
      ...(as === undefined ? {} : { as }),
      ...(area === undefined ? {} : { area }),
    })),
    lines: lines.map(({ between, class: kind }) => ({ between, class: kind })),
    names: Object.fromEntries([
      ...own,
      ...here,
      ...Object.entries(areas),
      ...names.map((one) => [one.feature, called(one)] as const),
    ]),
  };
}

/** A disputed land, with what each worldview says of it. */
export function unitById(id: string): Unit {
  const found = unitTable().units.find((unit) => unit.id === id);
  if (found === undefined) throw new Error(`no disputed land "${id}"`);
  const { name, claimants, explanation, words, schematic, source } = found;
  const views = WORLDVIEWS.flatMap((worldview): UnitView[] => {
    const row = worldviewTable(worldview).units.find(({ unit }) => unit === id);
    if (row === undefined) return [];
    const { fill, as, footnote, reason, reference } = row;
    return [{ worldview, fill, as, name: row.name, footnote, reason, reference }];
  });
  return { id, name, claimants, explanation, words, schematic, source, views };
}
