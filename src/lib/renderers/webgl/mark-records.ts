import { KINDS } from '../../domain/types';
import { pointAt } from '../../geo/curve';
import { mercator, type LonLat } from '../../geo/mercator';
import type { Arc } from '../../scene/scene';
import { cellOf } from './badges';
import { packColour, RECORD } from './records';

/** Numbers of a badge's record: x and y in Mercator's unit square, and the cell that it is in. */
export const BADGE_RECORD = 3;

/** In the second number of an arrowhead's record, beside how many points its line has: it ends where the line begins. */
export const BACKWARDS = 2 ** 31;

/** The records of the badges of arcs that stand out, in the order in which they are drawn. */
export function badgeRecords(arcs: readonly Arc[]): Float32Array {
  const numbers: number[] = [];
  for (const arc of arcs) {
    if (arc.glyphAt === null) continue;
    const [x, y] = mercator(pointAt(arc.line, arc.glyphAt));
    numbers.push(x, y, cellOf(KINDS.indexOf(arc.tie.kind), arc.tensions > 0));
  }
  return Float32Array.from(numbers);
}

/**
 * The records of their arrowheads, in that order too: the line's number, how many points it has and
 * whether it is followed backwards, the colour, and the bits of the line's width in CSS pixels.
 */
export function arrowRecords(
  arcs: readonly Arc[],
  lineOf: (line: readonly LonLat[]) => number,
): Uint32Array {
  const heads = arcs.flatMap((arc) => [
    ...(arc.tie.toB ? [{ arc, ends: 0 }] : []),
    ...(arc.tie.toA ? [{ arc, ends: BACKWARDS }] : []),
  ]);
  const words = new Uint32Array(heads.length * RECORD);
  const widths = new Float32Array(words.buffer);
  heads.forEach(({ arc, ends }, i) => {
    words[i * RECORD] = lineOf(arc.line);
    words[i * RECORD + 1] = arc.line.length + ends;
    words[i * RECORD + 2] = packColour(arc.colour, 'strong');
    widths[i * RECORD + 3] = arc.width;
  });
  return words;
}
