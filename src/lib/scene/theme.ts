import type { Kind } from '../domain/types';
import type { LineClass } from '../geo/basemap';
import type { ThemeName } from './view';

/** What a picture colours, apart from the kinds of relations. */
type Part =
  | 'sea'
  | 'land'
  | 'landPrincipal'
  | 'landMentioned'
  | 'landSelected'
  | 'disputed'
  | 'border'
  | 'borderStrong'
  | 'coast'
  | 'lake'
  | 'river'
  | 'graticule'
  // Runs round arcs and letters, so that they part from what they cross.
  | 'casing'
  | 'ink'
  | 'inkSoft'
  | 'seaInk'
  | 'stateInk'
  // Fills rings and signs.
  | 'paper'
  | 'warn';

/** A theme's colours, by name; that of a kind goes by the kind's. */
export type Colours = Readonly<Record<Part | Kind, string>>;

/**
 * Saturated colours belong to relations alone. Those of kinds have at least 3:1 against land and
 * sea, and are apart in lightness as well as hue, for eyes too that lack a kind of cones. Parts with
 * one colour in a theme have one in each, so that a picture can be recoloured.
 */
const themes: Record<ThemeName, Colours> = {
  light: {
    sea: '#dbe6ec',
    land: '#f6f1e6',
    landPrincipal: '#ece0c6',
    landMentioned: '#f1e9d8',
    landSelected: '#e2cd9f',
    disputed: '#ebe8e0',
    border: '#c3b596',
    borderStrong: '#6e6045',
    coast: '#a9bac2',
    lake: '#dbe6ec',
    river: '#bcd0da',
    graticule: '#c9d7de',
    casing: '#fffdf8',
    ink: '#1b2733',
    inkSoft: '#5b6670',
    seaInk: '#3f6172',
    stateInk: '#5d5134',
    paper: '#fffdf8',
    warn: '#8a3d00',
    visit: '#112b72',
    exercise: '#1c7a46',
    alliance: '#63259b',
    agreement: '#135c7c',
    arms: '#a25701',
    security: '#414e0c',
    diplomacy: '#8a0565',
    rivalry: '#b4092b',
    effect: '#66646c',
  },
  // A night atlas for dark rooms: the relations are what shines.
  dark: {
    sea: '#13202c',
    land: '#302e2c',
    landPrincipal: '#45403a',
    landMentioned: '#393532',
    landSelected: '#584b33',
    disputed: '#343331',
    border: '#675f50',
    borderStrong: '#b8ab8d',
    coast: '#4f6b7c',
    lake: '#13202c',
    river: '#34495a',
    graticule: '#1c2c3a',
    casing: '#0d141b',
    ink: '#f3eee3',
    inkSoft: '#a9b3bb',
    seaInk: '#8fb0c4',
    stateInk: '#cfc3aa',
    paper: '#0d141b',
    warn: '#ffb86b',
    visit: '#53a6fb',
    exercise: '#3dd39d',
    alliance: '#d2b4fc',
    agreement: '#89eaec',
    arms: '#efa542',
    security: '#d8cc6e',
    diplomacy: '#e473cd',
    rivalry: '#ff7b78',
    effect: '#aaadb7',
  },
};

/** The colours of a theme. */
export const colours = (theme: ThemeName): Colours => themes[theme];

/** Colour of each kind beside the map, where the page is light whatever the map's theme. */
export const kindColours: Readonly<Record<Kind, string>> = themes.light;

/** How a line between two lands is drawn; dash and gap in CSS pixels. */
export interface BorderStyle {
  colour: 'border' | 'borderStrong';
  /** CSS pixels. */
  width: number;
  dash: readonly number[] | null;
}

/** Lines between lands: what nobody disputes is whole, the rest apart from it and from each other. */
export const borderStyles: Readonly<Record<LineClass, BorderStyle>> = {
  international: { colour: 'border', width: 0.9, dash: null },
  disputed: { colour: 'borderStrong', width: 1, dash: [4, 3] },
  control: { colour: 'borderStrong', width: 1.6, dash: [1.6, 2] },
  armistice: { colour: 'borderStrong', width: 1, dash: [7, 2.2, 1.4, 2.2] },
  claim: { colour: 'borderStrong', width: 0.8, dash: [1, 3.4] },
};

/** Lengths of dash and gap in line widths, by the surest certainty of a tie. */
export const dashes = {
  reported: null,
  attributed: [5, 1.6],
  inferred: [1.8, 1.6],
} as const;

/** How strongly an arc is drawn, by its emphasis. */
export const arcOpacity = { strong: 1, normal: 0.95, quiet: 0.5, dim: 0.13 } as const;

/** How much wider than its line a casing is, CSS pixels. */
export const CASING = 2.6;

/** The core of a line that is reported only in part: its share of the line's width, and at least so many CSS pixels. */
export const CORE = { share: 0.36, least: 0.9 } as const;

/** Width in CSS pixels of the dashes in the casing's colour inside such a line. */
export function coreWidth(width: number): number {
  return Math.max(CORE.least, width * CORE.share);
}

/** Dash and gap of that core in CSS pixels. */
export function coreDash(width: number): [number, number] {
  return [3 + width * 0.6, 3 + width * 0.6];
}

/** Radius in CSS pixels of a mark's ring, where arrowheads end. */
export const RING = 6;

/** Width in CSS pixels of a line that stands for `relations` relations. */
export function lineWidth(relations: number): number {
  return Math.min(7, 1.4 + 0.9 * Math.sqrt(Math.max(1, relations)));
}
