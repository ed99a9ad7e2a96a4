import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Lang } from '../../src/lib/domain/types';
import { LANGS } from '../../src/lib/i18n/t';
import { THEMES, type ThemeName } from '../../src/lib/scene/view';

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
  size: { width: number; height: number };
  base: string | undefined;
  date: string;
  out: string;
}

/** Largest side of a picture in pixels. */
export const MOST_PIXELS = 16_000;
const FORMATS = ['.svg', '.png', '.html'];
/** What chooses a picture: an HTML file holds the whole briefing, in both themes, at any size. */
const OF_PICTURES = ['path', 'query', 'step', 'all-steps', 'theme', 'size'] as const;

function oneOf<T extends string>(name: string, value: string, all: readonly T[]): T {
  const known = all.find((one) => one === value);
  if (known !== undefined) return known;
  throw new Refused(`--${name} ${value}: give one of ${all.join(', ')}`);
}

function sizeFrom(text: string): { width: number; height: number } {
  const [, width = NaN, height = NaN] = (/^(\d+)x(\d+)$/.exec(text) ?? []).map(Number);
  const fine = [width, height].every((n) => n >= 100 && n <= MOST_PIXELS);
  if (fine) return { width, height };
  throw new Refused(`--size ${text}: give WIDTHxHEIGHT in pixels, from 100 to ${MOST_PIXELS}`);
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

const TEXT = { type: 'string' } as const;

function values(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        ...{ dossier: TEXT, lang: TEXT, path: TEXT, query: TEXT, step: TEXT, theme: TEXT },
        ...{ size: TEXT, base: TEXT, date: TEXT, out: TEXT, 'all-steps': { type: 'boolean' } },
      },
    }).values;
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
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
  oneOf('out', extname(out), FORMATS);
  const chosen = OF_PICTURES.find((name) => given[name] !== undefined);
  if (extname(out) === '.html' && chosen !== undefined)
    throw new Refused(`--${chosen}: an HTML file holds the whole briefing, and chooses no picture`);
  return {
    out,
    dossier: oneOf('dossier', given.dossier ?? dossiers[0] ?? '', dossiers),
    lang: oneOf('lang', given.lang ?? 'ar', LANGS),
    path: (given.path ?? '').replace(/^\/|\/$/g, ''),
    query: given.query ?? '',
    step: stepFrom(given.step, given['all-steps'] === true),
    theme: oneOf('theme', given.theme ?? 'light', THEMES),
    size: sizeFrom(given.size ?? '1920x1080'),
    base: baseFrom(given.base),
    date: dateFrom(given.date ?? new Date().toISOString().slice(0, 10)),
  };
}
