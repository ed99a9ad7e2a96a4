import type { Kind } from '../domain/types';

/** Colours of a picture. Saturated colours belong to relations alone. */
export const theme = {
  sea: '#dbe6ec',
  land: '#f6f1e6',
  landPrincipal: '#ece0c6',
  landMentioned: '#f1e9d8',
  landSelected: '#e2cd9f',
  disputed: '#ebe8e0',
  border: '#c3b596',
  borderStrong: '#8d7f63',
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
} as const;

/** Colour of each kind: at least 3:1 against land and sea, apart in lightness as well as hue. */
export const kindColours: Record<Kind, string> = {
  visit: '#14509e',
  exercise: '#1d7a46',
  alliance: '#6a34a8',
  agreement: '#0e7490',
  arms: '#a8540a',
  security: '#4a5a16',
  diplomacy: '#b1327e',
  rivalry: '#b4161f',
  effect: '#5a5f68',
};

/** Lengths of dash and gap in line widths, by the surest certainty of a tie. */
export const dashes = {
  reported: null,
  attributed: [5, 1.6],
  inferred: [1.8, 1.6],
} as const;

/** How strongly an arc is drawn, by its emphasis. */
export const arcOpacity = { strong: 1, normal: 0.95, quiet: 0.5, dim: 0.13 } as const;

/** Width in CSS pixels of the light dashes inside a line that is reported only in part. */
export function coreWidth(width: number): number {
  return Math.max(0.9, width * 0.36);
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
