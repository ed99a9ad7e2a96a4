import { KINDS, type Kind } from '../../domain/types';
import { BADGE } from '../../scene/badge';
import { disagrees, glyphs } from '../../scene/glyphs';
import { colours, type Colours } from '../../scene/theme';
import type { ThemeName } from '../../scene/view';

/** Badges in a row and in a column of the picture that holds one of each: kinds, with and without “≠”. */
export const COLUMNS = 6;
export const ROWS = Math.ceil((2 * KINDS.length) / COLUMNS);

/** Number of the cell that holds the badge of a kind, by the kind's place among `KINDS`. */
export const cellOf = (kind: number, tension: boolean): number => 2 * kind + (tension ? 1 : 0);

interface Sign {
  x: number;
  y: number;
  scale: number;
}

function drawSign(
  to: CanvasRenderingContext2D,
  d: string,
  { x, y, scale }: Sign,
  rule: CanvasFillRule,
): void {
  to.save();
  to.translate(x, y);
  to.scale(scale, scale);
  to.fill(new Path2D(d), rule);
  to.restore();
}

interface Ring {
  x: number;
  y: number;
  radius: number;
  ring: number;
}

function drawRing(to: CanvasRenderingContext2D, { x, y, radius, ring }: Ring): void {
  to.beginPath();
  to.arc(x, y, radius, 0, 2 * Math.PI);
  to.fill();
  to.lineWidth = ring;
  to.stroke();
}

function drawBadge(
  to: CanvasRenderingContext2D,
  kind: Kind,
  { paper, warn, [kind]: colour }: Colours,
  tension: boolean,
): void {
  [to.fillStyle, to.strokeStyle] = [paper, colour];
  drawRing(to, { x: 0, y: 0, ...BADGE });
  to.fillStyle = colour;
  drawSign(to, glyphs[kind], BADGE.sign, 'evenodd');
  if (!tension) return;
  [to.fillStyle, to.strokeStyle] = [paper, warn];
  drawRing(to, BADGE.tension);
  to.fillStyle = warn;
  drawSign(to, disagrees, BADGE.tension.sign, 'nonzero');
}

/**
 * One badge of each look in a theme, as a picture of `COLUMNS` × `ROWS` cells.
 * @param scale pixels of the picture for one CSS pixel
 * @throws Error where the page can make no canvas.
 */
export function drawBadges(theme: ThemeName, scale: number): HTMLCanvasElement {
  const side = Math.ceil(2 * BADGE.reach * scale);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [side * COLUMNS, side * ROWS];
  const to = canvas.getContext('2d');
  if (to === null) throw new Error('The page makes no canvas.');
  KINDS.forEach((kind, i) => {
    for (const tension of [false, true]) {
      const cell = cellOf(i, tension);
      const [column, row] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
      const k = side / (2 * BADGE.reach);
      to.setTransform(k, 0, 0, k, (column + 0.5) * side, (row + 0.5) * side);
      drawBadge(to, kind, colours(theme), tension);
    }
  });
  return canvas;
}
