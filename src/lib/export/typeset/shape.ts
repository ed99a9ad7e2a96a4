import { visualOrder } from './bidi';
import { BOX_ADVANCE } from './box';
import { EM, type Font, type Fonts, type Shaper } from './fonts';
import { runsOf, type Run } from './runs';
import type { Dir, TextStyle } from './types';

/** A glyph in its place; lengths in parts of an em, y up. */
export interface Placed {
  /** UTF-16 offset of the characters it stands for, into the prepared text */
  cluster: number;
  /** `undefined` for the box of a character that no font has */
  font: Font | undefined;
  /** Number of the glyph in its font */
  glyph: number;
  advance: number;
  /** Where it is drawn, from where it stands */
  dx: number;
  dy: number;
}

const LANGUAGE = { Arab: 'ar', Latn: 'en' };

/** Runs of missing characters: a box each, in the order of their direction. */
function boxes(text: string, { start, end, level }: Run): Placed[] {
  let at = start;
  const all = Array.from(text.slice(start, end), (char): Placed => {
    at += char.length;
    const cluster = at - char.length;
    return { cluster, font: undefined, glyph: 0, advance: BOX_ADVANCE, dx: 0, dy: 0 };
  });
  return level % 2 === 1 ? all.reverse() : all;
}

/** The glyphs of one run from left to right. Brackets are mirrored by HarfBuzz, and nowhere else. */
function shapeRun(hb: Shaper, text: string, run: Run): Placed[] {
  const { font, start, end, level, script } = run;
  if (font === undefined) return boxes(text, run);
  const buffer = new hb.Buffer();
  // With all of the text, so that letters at the edge of a run know what they join.
  buffer.addText(text, start, end - start);
  buffer.setDirection(level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR);
  buffer.setScript(script);
  buffer.setLanguage(LANGUAGE[script]);
  buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  hb.shape(font.font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    const [advance, dx, dy] = [xAdvance / EM, xOffset / EM, yOffset / EM];
    return { cluster, font, glyph: codepoint, advance, dx, dy };
  });
}

/** The glyphs of one line of prepared text as they stand from left to right. */
export function placedGlyphs(
  hb: Shaper,
  fonts: Fonts,
  text: string,
  style: TextStyle,
  dir: Dir,
): Placed[] {
  const runs = visualOrder(runsOf(text, style, dir, fonts));
  return runs.flatMap((run) => shapeRun(hb, text, run));
}
