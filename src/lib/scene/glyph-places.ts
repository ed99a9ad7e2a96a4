import { pointAt } from '../geo/curve';
import type { LonLat, XY } from '../geo/mercator';
import { standingOut } from './arcs';
import type { Box, Placed } from './labels';
import type { Arc } from './scene';

/** Radius of a glyph's badge in CSS pixels. */
export const GLYPH = 8.5;
/** Where along its arc a glyph may stand, best first. */
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74] as const;

/**
 * Gives each arc that has a glyph a place for it, clear of marks, labels and of other
 * glyphs. Where there is none, a map with room to spare lets them touch; a small one leaves the
 * glyph out, since the line's colour and the reader still tell its kind.
 */
export function placeGlyphs(
  arcs: readonly Arc[],
  placed: Placed,
  project: (point: LonLat) => XY,
  small: boolean,
): Arc[] {
  const size = GLYPH + 1;
  const boxAt = ([x, y]: XY): Box => [x - size, y - size, x + size, y + size];
  const out = standingOut(arcs);
  const back = arcs.slice(0, arcs.length - out.length);
  const first = out.reverse().map((arc) => {
    if (arc.glyphAt === null) return arc;
    const at = (share: number) => boxAt(project(pointAt(arc.line, share)));
    const share = SHARES.find((one) => placed.free(at(one)));
    if (share === undefined) return { ...arc, glyphAt: small ? null : 0.5 };
    placed.add(at(share));
    return share === arc.glyphAt ? arc : { ...arc, glyphAt: share };
  });
  return back.concat(first.reverse());
}
