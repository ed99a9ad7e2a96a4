import { hiddenIn, type Strictness } from './hidden';
import { pathText, type PathStep } from './json-path';

/**
 * What holds of every file that people open, whatever its format: until it has been looked at, it
 * may be anything.
 */

/** Deepest that a file's objects and lists may lie in each other; those of a dossier lie five deep. */
export const MOST_DEPTH = 12;

/** Flaws that are told at once; what lies beyond is found once these are mended. */
export const MOST_FLAWS = 100;

/** Keys by which JavaScript reaches what all objects share; no format has a field of such a name. */
export const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** One thing in a parsed file that no file may hold. */
export interface Flaw {
  path: string;
  /**
   * `deep`: nested too deeply; `many`: more values than the format can need, in all or in a list; `key`: a reserved name;
   * `hidden`: a character that cannot be seen.
   */
  reason: 'deep' | 'many' | 'key' | 'hidden';
  /** What was found; of characters, their name. */
  found: string;
}

/** What a format asks of a file beyond what all must keep to. */
export interface Demands {
  /** Most values in it, lists and objects included. */
  values: number;
  /** Most items of any list. */
  list: number;
  /** Which characters the text of a field may not hold. */
  strictness: (field: string) => Strictness;
}

/** A value on the way, linked to what holds it: a path is written for flaws alone. */
interface Visit {
  value: unknown;
  key: string | number;
  /** Name of the field, for an item of a list that of the list. */
  field: string;
  depth: number;
  parent: Visit | undefined;
}

function pathOf(visit: Visit): string {
  const steps: PathStep[] = [];
  for (let at = visit; at.parent !== undefined; at = at.parent)
    steps.unshift({ key: at.key, of: at.value });
  return pathText(steps);
}

function entriesOf(visit: Visit): Visit[] {
  const { value, field, depth } = visit;
  const below = { depth: depth + 1, parent: visit };
  if (Array.isArray(value))
    return value.map((item: unknown, key) => ({ value: item, key, field, ...below }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, item]: [string, unknown]) => ({
    value: item,
    key,
    field: key,
    ...below,
  }));
}

function flawOf(visit: Visit, { strictness }: Demands): Omit<Flaw, 'path'> | undefined {
  const { key, value, field } = visit;
  if (typeof key === 'string' && RESERVED.includes(key)) return { reason: 'key', found: key };
  const hidden =
    (typeof key === 'string' ? hiddenIn(key, 'marks') : undefined) ??
    (typeof value === 'string' ? hiddenIn(value, strictness(field)) : undefined);
  return hidden === undefined ? undefined : { reason: 'hidden', found: hidden };
}

/** Whether a value is more than the format can need, so that nothing below it is looked at. */
function excessOf(visit: Visit, demands: Demands, values: number): Flaw | undefined {
  const { value, depth } = visit;
  if (values > demands.values) return { path: '', reason: 'many', found: String(values) };
  if (Array.isArray(value) && value.length > demands.list)
    return { path: pathOf(visit), reason: 'many', found: String(value.length) };
  if (depth <= MOST_DEPTH || typeof value !== 'object' || value === null) return undefined;
  return { path: pathOf(visit), reason: 'deep', found: String(depth) };
}

/**
 * What is wrong with a value as `JSON.parse` gives it, whatever the format, at most `MOST_FLAWS`;
 * and how many values it holds. Goes through it without recursion, and stops where it is too deep or
 * too large: whoever checks its shape afterwards is given no more than it can bear.
 */
export function flawsIn(value: unknown, demands: Demands): { flaws: Flaw[]; values: number } {
  const flaws: Flaw[] = [];
  const open: Visit[] = [{ value, key: '', field: '', depth: 0, parent: undefined }];
  let values = 1;
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const excess = excessOf(visit, demands, values);
    if (excess !== undefined) return { flaws: [excess], values };
    const flaw = flawOf(visit, demands);
    if (flaw !== undefined) flaws.push({ path: pathOf(visit), ...flaw });
    if (flaws.length === MOST_FLAWS) break;
    const inside = entriesOf(visit);
    values += inside.length;
    for (const one of inside.reverse()) open.push(one);
  }
  return { flaws, values };
}
