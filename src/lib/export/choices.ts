import type { Lang } from '../domain/types';
import { WHOLE_LOOK, type Look } from './picture/look';

/** Millimetres of paper at 300 dots per inch, as pixels. */
const dots = (mm: number) => Math.round((mm / 25.4) * 300);

/** A size that is asked for by name, px; paper lies on its side. */
export interface Preset {
  name: (typeof PRESET_NAMES)[number];
  width: number;
  height: number;
  /** Width on paper, mm. */
  paper?: number;
}

export const PRESET_NAMES = ['slide', 'slide43', '4k', 'a4', 'a3', 'a0', 'square', 'card'] as const;

/** Sizes for what pictures are mostly made for. */
export const PRESETS: readonly Preset[] = [
  { name: 'slide', width: 1920, height: 1080 },
  { name: 'slide43', width: 1600, height: 1200 },
  { name: '4k', width: 3840, height: 2160 },
  { name: 'a4', width: dots(297), height: dots(210), paper: 297 },
  { name: 'a3', width: dots(420), height: dots(297), paper: 420 },
  { name: 'a0', width: dots(1189), height: dots(841), paper: 1189 },
  { name: 'square', width: 1080, height: 1080 },
  { name: 'card', width: 1200, height: 630 },
];

/** Least and greatest side of a picture, px. */
export const SIDES = { least: 100, most: 16_000 } as const;

export const PICTURE_THEMES = ['light', 'dark', 'print'] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

export const PICTURE_LANGUAGES = ['ar', 'en', 'both'] as const;
export type PictureLanguage = (typeof PICTURE_LANGUAGES)[number];

/** Parts of a picture that can be put on it or left out. */
export const PARTS = [
  ...(['title', 'quotes', 'legend', 'scale', 'north', 'locator', 'evidence', 'code'] as const),
  'transparent',
] as const;
export type Part = (typeof PARTS)[number];

/** Sizes of letters that are offered. */
export const LETTERS = [1, 1.35, 1.8] as const;

/** How whoever exports wants pictures: kept from one to the next. */
export interface Choices {
  preset: Preset['name'] | 'own';
  /** Upright: paper on its short side, and slides for phones. */
  upright: boolean;
  /** px; counts where the preset is `own`. */
  width: number;
  height: number;
  theme: PictureTheme;
  /** Absent: the page's own. */
  language: PictureLanguage | undefined;
  parts: Readonly<Record<Part, boolean>>;
  letters: (typeof LETTERS)[number];
}

export const FIRST_CHOICES: Choices = {
  ...{ preset: 'slide', upright: false, width: 1920, height: 1080 },
  ...{ theme: 'light', language: undefined, letters: 1 },
  parts: Object.fromEntries(PARTS.map((part) => [part, WHOLE_LOOK[part]])) as Record<Part, boolean>,
};

/** Pixels of a picture, and where it is for paper, how wide that is. */
export interface ChosenSize {
  width: number;
  height: number;
  /** Pixels per inch, where it is for paper. */
  perInch: number | undefined;
  /** Width on paper in points, 1/72 of an inch. */
  points: number | undefined;
}

/** A side within what can be drawn, whole. */
export function sideWithin(side: number): number {
  if (!Number.isFinite(side)) return SIDES.least;
  return Math.round(Math.max(SIDES.least, Math.min(SIDES.most, side)));
}

/** The size that choices come to. */
export function sizeOf({ preset, upright, width, height }: Choices): ChosenSize {
  const named = PRESETS.find(({ name }) => name === preset);
  if (named === undefined)
    return {
      ...{ width: sideWithin(width), height: sideWithin(height) },
      ...{ perInch: undefined, points: undefined },
    };
  const turned = upright && named.width !== named.height;
  const [across, down] = turned ? [named.height, named.width] : [named.width, named.height];
  const paper = named.paper !== undefined;
  return {
    ...{ width: across, height: down },
    perInch: paper ? 300 : undefined,
    points: paper ? (across / 300) * 72 : undefined,
  };
}

/** The look that choices come to. */
export function lookOf({ parts, theme, letters }: Choices): Look {
  return { ...parts, grey: theme === 'print', letters };
}

/** The languages of a picture, the principal one first; of both, that is the page's. */
export function pictureLangs({ language }: Choices, page: Lang): { lang: Lang; both: boolean } {
  return {
    lang: language === 'ar' || language === 'en' ? language : page,
    both: language === 'both',
  };
}

const within = <T>(value: unknown, all: readonly T[], otherwise: T): T =>
  all.find((one) => one === value) ?? otherwise;

/** What was kept of choices, whoever wrote it: what is not understood is as at first. */
export function readChoices(value: unknown): Choices {
  const kept = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const parts = (kept['parts'] ?? {}) as Record<string, unknown>;
  const side = (name: 'width' | 'height') =>
    typeof kept[name] === 'number' ? sideWithin(kept[name]) : FIRST_CHOICES[name];
  return {
    preset: within(kept['preset'], [...PRESET_NAMES, 'own'] as const, FIRST_CHOICES.preset),
    upright: kept['upright'] === true,
    ...{ width: side('width'), height: side('height') },
    theme: within(kept['theme'], PICTURE_THEMES, FIRST_CHOICES.theme),
    language: within(kept['language'], PICTURE_LANGUAGES as readonly unknown[], undefined) as
      PictureLanguage | undefined,
    parts: Object.fromEntries(
      PARTS.map((part) => {
        const asked = parts[part];
        return [part, typeof asked === 'boolean' ? asked : FIRST_CHOICES.parts[part]];
      }),
    ) as Record<Part, boolean>,
    letters: within(kept['letters'], LETTERS, FIRST_CHOICES.letters),
  };
}

/** A file's name from what it shows: letters that every system takes. */
export function fileName(parts: readonly (string | number)[], extension: string): string {
  const name = parts
    .map((part) =>
      String(part)
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-');
  return `${name.slice(0, 120)}.${extension}`;
}
