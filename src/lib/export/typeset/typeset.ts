import { BOX } from './box';
import { EM, openFonts, type Fonts, type Shaper } from './fonts';
import { brokenLines } from './lines';
import { glyphPath, placedPath, type GlyphPath } from './path';
import { prepared } from './prepare';
import { placedGlyphs, type Placed } from './shape';
import type { Dir, FontFiles, Outline, TextStyle } from './types';

/** Sets text as outlines. The same text gives the same outline, to the byte, wherever it runs. */
export interface Typesetter {
  /** One line of text as a shape. */
  outline(text: string, style: TextStyle, dir: Dir): Outline;
  /** How wide one line of text is, px. */
  width(text: string, style: TextStyle, dir: Dir): number;
  /** A text as lines no wider than `width`, px; see `brokenLines`. */
  lines(text: string, style: TextStyle, dir: Dir, width: number): string[];
  /** How far lines reach above and below their baseline, px, both positive, as the font says. */
  metrics(style: TextStyle): { ascent: number; descent: number };
}

/** Pictures repeat their labels: several pictures' worth of them. */
const KEPT = 2000;

/** The latest results of `make`, by `keyOf` what they are made of. */
function remembered<A extends readonly unknown[], T>(
  keyOf: (...of: A) => string,
  make: (...of: A) => T,
): (...of: A) => T {
  const known = new Map<string, T>();
  return (...of) => {
    const key = keyOf(...of);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    const made = make(...of);
    const oldest = known.keys().next();
    if (known.size >= KEPT && oldest.done !== true) known.delete(oldest.value);
    known.set(key, made);
    return made;
  };
}

/** All that decides which glyphs stand where, in parts of an em: the size does not. */
const shapeKey = (text: string, { family, weight }: TextStyle, dir: Dir) =>
  `${family} ${weight} ${dir} ${text}`;

const widthOf = (glyphs: readonly Placed[], size: number) =>
  glyphs.reduce((sum, { advance }) => sum + advance, 0) * size;

function missingIn(text: string, glyphs: readonly Placed[]): string[] {
  const codes = glyphs
    .filter(({ font }) => font === undefined)
    .map(({ cluster }) => text.codePointAt(cluster) ?? 0);
  return [...new Set(codes)].sort((a, b) => a - b).map((code) => String.fromCodePoint(code));
}

type PathOf = (glyph: Placed, size: number) => GlyphPath | undefined;

/** Glyphs at their size: a picture has far fewer of these than letters. */
const pathOf = (): PathOf =>
  remembered(
    ({ font, glyph }, size) => `${size} ${glyph} ${font?.name ?? ''}`,
    ({ font, glyph }, size) =>
      glyphPath(font === undefined ? BOX : font.font.glyphToJson(glyph), size),
  );

function outlineOf(text: string, glyphs: readonly Placed[], size: number, pathOf: PathOf): Outline {
  let d = '';
  let x = 0;
  for (const glyph of glyphs) {
    const path = pathOf(glyph, size);
    if (path !== undefined) d += placedPath(path, x + glyph.dx * size, -glyph.dy * size);
    x += glyph.advance * size;
  }
  return { d, width: x, missing: missingIn(text, glyphs) };
}

/** Sets text with fonts that are open; for those who have the shaper already. */
export function typesetter(hb: Shaper, fonts: Fonts): Typesetter {
  const paths = pathOf();
  const shaped = remembered(shapeKey, (text, style, dir) =>
    placedGlyphs(hb, fonts, prepared(text), style, dir),
  );
  const width: Typesetter['width'] = (text, style, dir) =>
    widthOf(shaped(text, style, dir), style.size);
  const outline: Typesetter['outline'] = remembered(
    (text, style, dir) => `${style.size} ${shapeKey(text, style, dir)}`,
    (text, style, dir) => outlineOf(prepared(text), shaped(text, style, dir), style.size, paths),
  );
  return {
    outline,
    width,
    lines: (text, style, dir, most) => brokenLines(text, (line) => width(line, style, dir) <= most),
    metrics(style) {
      const { ascender, descender } = fonts.principal(style).font.hExtents();
      return { ascent: (ascender / EM) * style.size, descent: (-descender / EM) * style.size };
    },
  };
}

/**
 * Opens the fonts and loads the shaper, which fetches its own WebAssembly from beside its code: in
 * Node from the package, in a page from the file that the bundler has put beside the script.
 * @throws if a font is no TrueType file, or WebAssembly may not be compiled
 */
export async function loadTypesetter(files: FontFiles): Promise<Typesetter> {
  const hb = await import('harfbuzzjs');
  return typesetter(hb, openFonts(hb, files));
}
