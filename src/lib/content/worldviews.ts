import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { L } from '../domain/types';
import { UNITS, type Unit, type UnitView } from '../domain/unit';
import { WORLDVIEWS, type Worldview } from '../domain/worldview';
import type { WorldviewMap } from '../scene/atlas';
import { readUnits, readWorldview, type UnitTable, type WorldviewTable } from './worldview-schema';

/** Folder of the tables, below the project's root. */
const FOLDER = 'static/worldviews';

const textOf = (name: string) => readFileSync(join(FOLDER, `${name}.json`), 'utf8');

let units: UnitTable | undefined;
const views = new Map<Worldview, WorldviewTable>();

/** The table of disputed lands, read and checked once. */
export function unitTable(): UnitTable {
  return (units ??= readUnits(textOf('units')));
}

/** The table of a worldview, read and checked once. */
export function worldviewTable(id: Worldview): WorldviewTable {
  const table = views.get(id) ?? readWorldview(id, textOf(id));
  views.set(id, table);
  return table;
}

/** What a picture needs of a worldview. */
export function worldviewMap(id: Worldview): WorldviewMap {
  const { units: rows, lines, names, areas = {} } = worldviewTable(id);
  const called = ({ name, alternative }: WorldviewTable['names'][number]): L =>
    alternative === undefined
      ? name
      : { ar: `${name.ar} (${alternative.ar})`, en: `${name.en} (${alternative.en})` };
  const own = unitTable().units.map((unit) => [unit.id, unit.name] as const);
  const here = rows.flatMap(({ unit, name }) =>
    name === undefined ? [] : [[unit, name] as const],
  );
  return {
    id,
    units: rows.map(({ unit, fill, as, area }) => ({ unit, fill, as, area })),
    lines: lines.map(({ between, class: name }) => ({ between, class: name })),
    names: Object.fromEntries([
      ...own,
      ...here,
      ...Object.entries(areas).filter(([one]) => rows.some(({ area }) => area === one)),
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
    return row === undefined ? [] : [{ worldview, ...row }];
  });
  return { id, name, claimants, explanation, words, schematic, source, views };
}

/** Every disputed land, in the order of the domain. */
export const disputedLands = (): Unit[] => UNITS.map(unitById);
