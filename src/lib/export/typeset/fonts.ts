import type * as HarfBuzz from 'harfbuzzjs';
import type { Family, FontFiles, TextStyle } from './types';

/** The shaper, once its WebAssembly is there. */
export type Shaper = typeof HarfBuzz;

/** One file at one weight. */
export interface Font {
  /** Distinguishes fonts in caches, and in tests. */
  name: string;
  font: HarfBuzz.Font;
}

/** The files of both families. */
export interface Fonts {
  /** The font that draws a character, or `undefined` if none has it. */
  fontFor(char: string, style: TextStyle): Font | undefined;
  /** The font that says how high lines of a family are. */
  principal(style: TextStyle): Font;
}

/**
 * Units of an em when shaping. Finer than those of the files (1000, 2048), since widths at a weight
 * between two masters are fractions of them.
 */
export const EM = 1 << 16;

/** What the style sheets take from the Arabic file of a family before its Latin one. */
const ARABIC_RANGE = /^[\u0600-\u06ff\u200c-\u200f]$/;

const WEIGHT = { least: 400, most: 800 };

interface File {
  name: string;
  face: HarfBuzz.Face;
  has: ReadonlySet<number>;
  variable: boolean;
  weights: Map<number, Font>;
}

function openFile(hb: Shaper, name: string, bytes: FontFiles[Family]['arabic']): File {
  const face = new hb.Face(new hb.Blob(bytes));
  const has = new Set(face.collectUnicodes());
  if (has.size === 0) throw new Error(`${name}: no TrueType font`);
  const variable = 'wght' in face.getAxisInfos();
  return { name, face, has, variable, weights: new Map() };
}

function atWeight(hb: Shaper, file: File, weight: number): Font {
  const { least, most } = WEIGHT;
  const key = file.variable ? Math.min(most, Math.max(least, weight)) : least;
  const known = file.weights.get(key);
  if (known !== undefined) return known;
  const font = new hb.Font(file.face);
  font.setScale(EM, EM);
  if (file.variable) font.setVariations([new hb.Variation('wght', key)]);
  const made = { name: `${file.name} ${String(key)}`, font };
  file.weights.set(key, made);
  return made;
}

/**
 * Opens the files. A character comes from the file of its family that the style sheets name for it,
 * then from the family's other file, then from the other family: as in the pages themselves.
 * @throws if a file is no TrueType font
 */
export function openFonts(hb: Shaper, files: FontFiles): Fonts {
  const open = (family: Family) => ({
    arabic: openFile(hb, `${family}-arabic`, files[family].arabic),
    latin: openFile(hb, `${family}-latin`, files[family].latin),
  });
  const all = { sans: open('sans'), naskh: open('naskh') };
  const ofFamily = { sans: finder(all.sans, all.naskh), naskh: finder(all.naskh, all.sans) };
  return {
    fontFor(char, { family, weight }) {
      const file = ofFamily[family](char);
      return file === undefined ? undefined : atWeight(hb, file, weight);
    },
    principal: ({ family, weight }) => atWeight(hb, all[family].arabic, weight),
  };
}

type FamilyFiles = Record<'arabic' | 'latin', File>;

/** Finds the file of a character, and remembers it: most texts are made of the same few. */
function finder(own: FamilyFiles, other: FamilyFiles): (char: string) => File | undefined {
  const latinFirst = [own.latin, own.arabic, other.latin, other.arabic];
  const arabicFirst = [own.arabic, own.latin, other.arabic, other.latin];
  const known = new Map<string, File>();
  return (char) => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const code = char.codePointAt(0) ?? 0;
    const searched = ARABIC_RANGE.test(char) ? arabicFirst : latinFirst;
    const found = searched.find(({ has }) => has.has(code));
    if (found !== undefined) known.set(char, found);
    return found;
  };
}
