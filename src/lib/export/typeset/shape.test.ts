import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { diskFonts } from '../../../../scripts/lib/typesetter';
import { openFonts } from './fonts';
import { prepared } from './prepare';
import { placedGlyphs, type Placed } from './shape';
import type { Dir, TextStyle } from './types';

const fonts = openFonts(hb, await diskFonts());
const sans: TextStyle = { family: 'sans', size: 16, weight: 500 };

const glyphsOf = (text: string, dir: Dir = 'rtl', style = sans) =>
  placedGlyphs(hb, fonts, prepared(text), style, dir);

/** The glyph that a character has by itself. */
function nominal(char: string): number | undefined {
  return fonts.fontFor(char, sans)?.font.nominalGlyph(char.codePointAt(0) ?? 0);
}

const SIGNS = ['(', ')', '[', ']', '«', '»'];

/** What the eye meets from left to right: signs as they are drawn, letters as they are written. */
function seen(text: string, dir: Dir = 'rtl'): string {
  const drawn = ({ font, glyph, cluster }: Placed) =>
    SIGNS.find((sign) => fonts.fontFor(sign, sans) === font && nominal(sign) === glyph) ??
    String.fromCodePoint(prepared(text).codePointAt(cluster) ?? 0);
  return glyphsOf(text, dir).map(drawn).join('');
}

const reversed = (text: string) => Array.from(text).reverse().join('');

describe('from left to right a line shows', () => {
  it.each([
    [
      'digits in their order, left of the words before them',
      'بحر الصداقة 2025',
      `2025 ${reversed('بحر الصداقة')}`,
    ],
    ['brackets about Latin letters', '(IMCTC)', '(IMCTC)'],
    ['brackets about several words', '(TAI Kaan)', '(TAI Kaan)'],
    // After an Arabic letter the dash between years is Arabic too: the first year is on the right.
    [
      'years in brackets between two scripts',
      'السعودية (2025–2026) Riyadh',
      `Riyadh (2026–2025) ${reversed('السعودية')}`,
    ],
    ['Arabic digits in their order', 'عام ١٤٤٦', `١٤٤٦ ${reversed('عام')}`],
    ['guillemets about Arabic', '«الحليف»', `«${reversed('الحليف')}»`],
    ['brackets nested in brackets', 'اسم (نص [x])', `([x] ${reversed('نص')}) ${reversed('اسم')}`],
    ['a point that ends the line at its left', 'Riyadh.', '.Riyadh'],
  ])('%s', (_, text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it('Arabic within English, from right to left by itself', () => {
    expect(seen('See مصر (2025).', 'ltr')).toBe(`See (2025) ${reversed('مصر')}.`);
  });

  it('a space that ends the line at its left, whatever stands before it', () => {
    expect(seen('مصر GCC ')).toBe(` GCC ${reversed('مصر')}`);
  });

  it('an isolate in an order of its own, its signs unseen', () => {
    expect(seen('نسبة \u2066+5% (x)\u2069، ثم')).toBe(
      `${reversed('، ثم')}+5% (x) ${reversed('نسبة')}`,
    );
    expect(seen('نسبة +5% (x)، ثم')).not.toBe(seen('نسبة \u2066+5% (x)\u2069، ثم'));
  });

  it('nothing of an empty line, or of one that only orders', () => {
    expect(glyphsOf('')).toEqual([]);
    expect(glyphsOf('\u2067\u2069\u200f')).toEqual([]);
  });
});

describe('letters', () => {
  it('take the form of their place in the word', () => {
    const forms = glyphsOf('ههه').map(({ glyph }) => glyph);
    expect(new Set([...forms, nominal('ه')]).size).toBe(4);
  });

  it('join across a mark, which stands above without taking room', () => {
    const [plain, marked] = [glyphsOf('مصر'), glyphsOf('مُصر')];
    const wide = (glyphs: Placed[]) => glyphs.filter(({ advance }) => advance > 0);
    expect(wide(marked).map(({ glyph }) => glyph)).toEqual(wide(plain).map(({ glyph }) => glyph));
    expect(marked.length).toBe(plain.length + 1);
  });

  it('do not join across a joiner that parts them', () => {
    const glyph = (text: string) => glyphsOf(text).at(-1)?.glyph;
    expect(glyph('می\u200cخ')).toBe(glyph('می'));
    expect(glyphsOf('ب\u200cب').at(-1)?.glyph).toBe(nominal('ب'));
  });

  it('lam and alef become one sign', () => {
    const alone = [...glyphsOf('ل'), ...glyphsOf('ا')].map(({ glyph }) => glyph);
    const together = glyphsOf('لا').map(({ glyph }) => glyph);
    expect(together.some((glyph) => alone.includes(glyph))).toBe(false);
  });

  it('come from the file that the pages take them from', () => {
    const names = (text: string, style: TextStyle) =>
      glyphsOf(text, 'ltr', style).map(({ font }) => font?.name);
    expect(names('aم', sans)).toEqual(['sans-latin 500', 'sans-arabic 500']);
    const naskh = { ...sans, family: 'naskh' } as const;
    expect(names('مé', naskh)).toEqual(['naskh-arabic 400', 'sans-latin 500']);
  });
});
