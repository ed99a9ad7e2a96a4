import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { L } from '../domain/types';
import type { Unit, UnitView } from '../domain/unit';
import { WORLDVIEWS, type Worldview } from '../domain/worldview';
import type { WorldviewMap } from '../scene/atlas';
import { readUnits, readWorldview, type UnitTable, type WorldviewTable } from './worldview-schema';

/** Folder of the tables, below the project's root. */
const FOLDER = 'static/worldviews';

const textOf = (name: string) => readFileSync(join(FOLDER, `${name}.json`), 'utf8');

/** A table with a row for every disputed land; `from` is the view that a row was left to. */
type FilledTable = Omit<WorldviewTable, 'units'> & {
  units: (WorldviewTable['units'][number] & { from?: Worldview })[];
};

let units: UnitTable | undefined;
const views = new Map<Worldview, FilledTable>();

/** The table of disputed lands, read and checked once. */
export function unitTable(): UnitTable {
  return (units ??= readUnits(textOf('units')));
}

/**
 * The table of a worldview, read and checked once: where it leaves a land to another view, with that
 * one's row, and with its lines between lands that both draw alike.
 */
export function worldviewTable(id: Worldview): FilledTable {
  const known = views.get(id);
  if (known !== undefined) return known;
  const own = readWorldview(id, textOf(id));
  const table = own.otherwise === undefined ? own : filled(own, worldviewTable(own.otherwise));
  views.set(id, table);
  return table;
}

function filled(own: WorldviewTable, other: FilledTable): FilledTable {
  const said = new Set<string>(own.units.map(({ unit }) => unit));
  return {
    ...own,
    units: [
      ...own.units,
      ...other.units
        .filter(({ unit }) => !said.has(unit))
        .map((row) => ({ ...row, from: other.id })),
    ],
    areas: { ...other.areas, ...own.areas },
    lines: [
      ...other.lines.filter(({ between }) => !between.some((one) => said.has(one))),
      ...own.lines,
    ],
    names: [
      ...other.names.filter(({ feature }) => !own.names.some((n) => n.feature === feature)),
      ...own.names,
    ],
  };
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
