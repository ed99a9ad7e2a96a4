import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Lang } from '../../src/lib/domain/types';
import { PARTS, PICTURE_THEMES, SIDES, type Part } from '../../src/lib/export/choices';
import { WHOLE_LOOK, type Look } from '../../src/lib/export/picture/look';
import { LANGS } from '../../src/lib/i18n/t';
import type { ThemeName } from '../../src/lib/scene/view';

/** Something asked for that cannot be: its message says what, and what would do. */
export class Refused extends Error {}

/** What a picture is asked to be. */
export interface Arguments {
  dossier: string;
  lang: Lang;
  path: string;
  query: string;
  step: number | 'all' | undefined;
  theme: ThemeName;
  /** Whether its words are in both languages. */
  both: boolean;
  look: Look;
  size: { width: number; height: number };
  base: string | undefined;
  date: string;
  out: string;
}

const FORMATS = ['.svg', '.png', '.pdf', '.pptx', '.geojson', '.json', '.csv', '.html'];

const PICTURE_ONLY = ['size', 'both', 'with', 'without', 'transparent', 'letters'] as const;
const DATA = [...PICTURE_ONLY, 'theme', 'base', 'all-steps'] as const;

/** Options that mean nothing in a format: who gives them expects what will not be. */
const NOT_WITH: Record<
  string,
  readonly ((typeof DATA)[number] | 'lang' | 'date' | 'path' | 'query' | 'step')[]
> = {
  '.pptx': PICTURE_ONLY,
  '.geojson': DATA,
  '.csv': [...DATA, 'date'],
  // It holds the whole briefing, in both themes, at any size.
  '.html': [...PICTURE_ONLY, 'theme', 'path', 'query', 'step', 'all-steps'],
  '.json': [...DATA, 'date', 'lang'],
};

/** Parts that `--with` and `--without` take; `--transparent` is an option of its own. */
export const NAMED_PARTS = PARTS.filter((part) => part !== 'transparent');

function oneOf<T extends string>(name: string, value: string, all: readonly T[]): T {
  const known = all.find((one) => one === value);
  if (known !== undefined) return known;
  throw new Refused(`--${name} ${value}: give one of ${all.join(', ')}`);
}

function sizeFrom(text: string): { width: number; height: number } {
  const [, width = NaN, height = NaN] = (/^(\d+)x(\d+)$/.exec(text) ?? []).map(Number);
  const fine = [width, height].every((n) => n >= SIDES.least && n <= SIDES.most);
  if (fine) return { width, height };
  throw new Refused(
    `--size ${text}: give WIDTHxHEIGHT in pixels, from ${SIDES.least} to ${SIDES.most}`,
  );
}

function stepFrom(step: string | undefined, all: boolean): number | 'all' | undefined {
  if (all) return 'all';
  if (step === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/.test(step)) return Number(step);
  throw new Refused(`--step ${step}: give the number of a step, from 1`);
}

function dateFrom(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new Refused(`--date ${text}: give YYYY-MM-DD`);
}

function baseFrom(text: string | undefined): string | undefined {
  if (text === undefined || /^https?:$/.test(URL.parse?.(text)?.protocol ?? '')) return text;
  throw new Refused(`--base ${text}: give an address that begins with https:// or http://`);
}

function partsFrom(name: string, text: string | undefined): Part[] {
  const asked = (text ?? '').split(',').filter((part) => part !== '');
  return asked.map((part) => oneOf(name, part, NAMED_PARTS));
}

function lettersFrom(text: string): number {
  const letters = Number(text);
  if (letters >= 0.5 && letters <= 3) return letters;
  throw new Refused(`--letters ${text}: give how large, from 0.5 to 3`);
}

function lookFrom(given: ReturnType<typeof values>): Look {
  const parts = (name: 'with' | 'without', value: boolean) =>
    Object.fromEntries(partsFrom(name, given[name]).map((part) => [part, value]));
  return {
    ...WHOLE_LOOK,
    ...parts('with', true),
    ...parts('without', false),
    transparent: given.transparent === true,
    grey: given.theme === 'print',
    letters: lettersFrom(given.letters ?? '1'),
  };
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

function values(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        ...{ dossier: TEXT, lang: TEXT, path: TEXT, query: TEXT, step: TEXT, theme: TEXT },
        ...{
          size: TEXT,
          base: TEXT,
          date: TEXT,
          out: TEXT,
          with: TEXT,
          without: TEXT,
          letters: TEXT,
        },
        ...{ 'all-steps': FLAG, both: FLAG, transparent: FLAG },
      },
    }).values;
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

function refuseIdle(format: string, given: ReturnType<typeof values>): void {
  const idle = (NOT_WITH[format] ?? []).find((name) => given[name] !== undefined);
  if (idle === 'all-steps' && format !== '.html')
    throw new Refused(`--all-steps: one ${format} file holds one view; give --step`);
  if (idle !== undefined) throw new Refused(`--${idle} does not go with ${format}`);
  if (format === '.pptx' && given.theme === 'print')
    throw new Refused('--theme print does not go with .pptx: give light or dark');
  const step = given['all-steps'] === true ? 'all-steps' : 'step';
  const asked = given.step !== undefined || given['all-steps'] === true;
  if (format in NOT_WITH && asked && (given.path ?? given.query) !== undefined)
    throw new Refused(`--${step} does not go with --path or --query: a step is a view of its own`);
}

/**
 * Reads the arguments of the command line.
 * @param dossiers ids of those that there are
 * @throws Refused with a sentence that says what is wrong.
 */
export function readArguments(args: string[], dossiers: readonly string[]): Arguments {
  const given = values(args);
  const { out } = given;
  if (out === undefined) throw new Refused('--out is missing: say which file to write');
  refuseIdle(oneOf('out', extname(out), FORMATS), given);
  const theme = oneOf('theme', given.theme ?? 'light', PICTURE_THEMES);
  return {
    out,
    dossier: oneOf('dossier', given.dossier ?? dossiers[0] ?? '', dossiers),
    lang: oneOf('lang', given.lang ?? 'ar', LANGS),
    path: (given.path ?? '').replace(/^\/|\/$/g, ''),
    query: given.query ?? '',
    step: stepFrom(given.step, given['all-steps'] === true),
    theme: theme === 'print' ? 'light' : theme,
    both: given.both === true,
    look: lookFrom(given),
    size: sizeFrom(given.size ?? '1920x1080'),
    base: baseFrom(given.base),
    date: dateFrom(given.date ?? new Date().toISOString().slice(0, 10)),
  };
}
