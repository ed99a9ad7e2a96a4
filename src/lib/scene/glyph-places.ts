import { Kept } from '../domain/kept';
import { pointAt } from '../geo/curve';
import type { LonLat, XY } from '../geo/mercator';
import { BADGE } from './badge';
import { standingOut } from './drawn-arcs';
import type { Box, Placed } from './labels';
import type { Arc } from './scene';

/** Where along its arc a glyph may stand, best first. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74] as const;

const SIZE = BADGE.radius + 1;
const glyphBox = ([x, y]: XY): Box => [x - SIZE, y - SIZE, x + SIZE, y + SIZE];
/** Of each line the boxes that were tried, by their place among the shares. */
const along = new Kept<readonly LonLat[], Box[]>();

/**
 * Gives each arc that has a glyph a place for it, clear of marks, labels and of other
 * glyphs. Where there is none, a map with room to spare lets them touch; a small one leaves the
 * glyph out, since the line's colour and the reader still tell its kind. `seen` says what `project`
 * depends on.
 */
export function placeGlyphs(
  arcs: readonly Arc[],
  placed: Placed,
  project: (point: LonLat) => XY,
  small: boolean,
  seen: string,
): Arc[] {
  const all = [...arcs];
  const place = (arc: Arc) => {
    if (arc.glyphAt === null) return arc;
    const boxes = along.of(arc.line, seen, () => []);
    const boxAt = (i: number) =>
      (boxes[i] ??= glyphBox(project(pointAt(arc.line, SHARES[i] ?? 0))));
    const i = SHARES.findIndex((_, at) => placed.free(boxAt(at)));
    const share = SHARES[i];
    if (share === undefined) return { ...arc, glyphAt: small ? null : 0.5 };
    placed.add(boxAt(i));
    return share === arc.glyphAt ? arc : { ...arc, glyphAt: share };
  };
  // What is drawn last lies on top, and chooses first.
  for (let i = all.length - 1, out = standingOut(arcs).length; out > 0; i--, out--) {
    const arc = all[i];
    if (arc !== undefined) all[i] = place(arc);
  }
  return all;
}
