import type { LonLat } from '../../geo/mercator';
import type { Arc, Emphasis } from '../../scene/scene';
import { arcOpacity } from '../../scene/theme';

/** Numbers of an arc's record: its line, colour, width and how it is drawn. */
export const RECORD = 4;

/** How an arc is drawn, in the last number of its record: two bits of dashes, and these. */
export const MIXED = 4;
export const CASED = 8;
/** By the surest certainty of an arc: which dashes it has. */
export const DASHED = { reported: 0, attributed: 1, inferred: 2 } as const;

/** Red, green, blue and opacity as bytes, from the lowest, by a colour of six digits and an emphasis. */
export function packColour(colour: string, emphasis: Emphasis): number {
  const rgb = parseInt(colour.slice(1), 16);
  const swapped = ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16);
  return (swapped | (Math.round(arcOpacity[emphasis] * 255) << 24)) >>> 0;
}

/** The records of arcs, in the order in which they are drawn. */
export class Records {
  /** Four whole numbers an arc; the width is the bits of a 32-bit float, in CSS pixels. */
  words = new Uint32Array(0);
  /** How many of them there are. */
  length = 0;
  private widths = new Float32Array(0);

  /** @param row arcs in a row of the texture, of which there are only whole ones. */
  write(arcs: readonly Arc[], row: number, lineOf: (line: readonly LonLat[]) => number): void {
    this.length = arcs.length;
    const room = Math.ceil(arcs.length / row) * row * RECORD;
    if (room > this.words.length) {
      this.words = new Uint32Array(room);
      this.widths = new Float32Array(this.words.buffer);
    }
    const { words, widths } = this;
    let at = 0;
    // Most arcs are of the colour of the one before them.
    let [last, packed] = [arcs[0], 0];
    if (last !== undefined) packed = packColour(last.colour, last.emphasis);
    for (const arc of arcs) {
      const { colour, emphasis } = arc;
      const cased = emphasis === 'normal' || emphasis === 'strong';
      if (colour !== last?.colour || emphasis !== last.emphasis)
        packed = packColour(colour, emphasis);
      last = arc;
      words[at] = lineOf(arc.line);
      words[at + 1] = packed;
      widths[at + 2] = arc.width;
      words[at + 3] = DASHED[arc.certainty] | (arc.mixed ? MIXED : 0) | (cased ? CASED : 0);
      at += RECORD;
    }
  }
}
