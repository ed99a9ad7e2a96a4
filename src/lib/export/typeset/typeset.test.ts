import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { diskFonts } from '../../../../scripts/lib/typesetter';
import { loadTypesetter } from './typeset';
import type { TextStyle } from './types';

const files = await diskFonts();
const typesetter = await loadTypesetter(files);
const sans: TextStyle = { family: 'sans', size: 16, weight: 500 };
const naskh: TextStyle = { family: 'naskh', size: 20, weight: 400 };

/** All points of path data that is absolute or goes on in steps, as [x, y]. */
function points(d: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, type = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (type === 'M') [x, y] = [n[0] ?? 0, n[1] ?? 0];
    else if (type === 'z') [x, y] = [startX, startY];
    else if (type === 'h') x += n[0] ?? 0;
    else if (type === 'v') y += n[0] ?? 0;
    else [x, y] = [x + (n.at(-2) ?? 0), y + (n.at(-1) ?? 0)];
    if (/m/i.test(type)) [startX, startY] = [x, y];
    found.push([x, y]);
  }
  return found;
}

describe('the width of a text', () => {
  it('is the sum of its letters’ widths where the font kerns none', () => {
    const font = new hb.Font(new hb.Face(new hb.Blob(files.naskh.latin)));
    const unit = 1000;
    font.setScale(unit, unit);
    const sum = Array.from('Cairo', (char) =>
      font.glyphHAdvance(font.nominalGlyph(char.charCodeAt(0)) ?? 0),
    ).reduce((a, b) => a + b);
    expect(typesetter.width('Cairo', naskh, 'ltr')).toBeCloseTo((sum / unit) * naskh.size, 1);
  });

  it('is less than that where the font kerns', () => {
    const alone = typesetter.width('A', sans, 'ltr') + typesetter.width('V', sans, 'ltr');
    expect(typesetter.width('AV', sans, 'ltr')).toBeLessThan(alone);
  });

  it('is not that of its letters by themselves where these join', () => {
    const alone = ['م', 'ص', 'ر'].map((letter) => typesetter.width(letter, sans, 'rtl'));
    const sum = alone.reduce((a, b) => a + b);
    expect(Math.abs(typesetter.width('مصر', sans, 'rtl') - sum)).toBeGreaterThan(1);
  });

  it('grows with size, and with weight until the heaviest there is', () => {
    const at = (style: Partial<TextStyle>) =>
      typesetter.width('الصداقة', { ...sans, ...style }, 'rtl');
    expect(at({ size: 32 })).toBeCloseTo(2 * at({ size: 16 }), 6);
    expect(at({ weight: 800 })).toBeGreaterThan(at({ weight: 400 }));
    expect(at({ weight: 900 })).toBe(at({ weight: 800 }));
    expect(at({ weight: 100 })).toBe(at({ weight: 400 }));
  });

  it('is that of its outline', () => {
    const text = 'السعودية (2025–2026) Riyadh';
    expect(typesetter.outline(text, sans, 'rtl').width).toBe(typesetter.width(text, sans, 'rtl'));
  });

  it('does not count signs that order or join without being seen', () => {
    const plain = typesetter.width('(GCC)', sans, 'ltr');
    expect(typesetter.width('\u2066(GCC)\u2069\u200e\ufeff', sans, 'ltr')).toBe(plain);
  });
});

describe('an outline', () => {
  it.each(['Cairo', 'بحر الصداقة 2025', 'مُحَمَّدٌ'])(
    'of %s lies within its width and the height of its line',
    (text) => {
      const { d, width } = typesetter.outline(text, sans, 'rtl');
      const { ascent, descent } = typesetter.metrics(sans);
      for (const [x, y] of points(d)) {
        expect(x).toBeGreaterThan(-1.5);
        expect(x).toBeLessThan(width + 1.5);
        expect(y).toBeGreaterThan(-ascent);
        expect(y).toBeLessThan(descent);
      }
    },
  );

  it('has at most two decimals', () => {
    const { d } = typesetter.outline('مصر Cairo', { ...sans, size: 13.37 }, 'rtl');
    expect(d).toMatch(/^[MmzlhvqQ\d .-]+$/);
    expect(d).not.toMatch(/\.\d{3}/);
    expect(d).not.toMatch(/NaN|e/);
  });

  it('of nothing is nothing', () => {
    expect(typesetter.outline('', sans, 'rtl')).toEqual({ d: '', width: 0, missing: [] });
    expect(typesetter.outline('  ', sans, 'rtl').d).toBe('');
  });

  it('names each character that no font has once, and draws a box for each', () => {
    const { d, width, missing } = typesetter.outline('日本日 😀', sans, 'ltr');
    expect(missing).toEqual(['日', '本', '😀']);
    expect(d.match(/z/g)).toHaveLength(8);
    expect(width).toBeGreaterThan(4 * 0.5 * sans.size);
  });

  it('has nothing missing where another sign does as well', () => {
    const text = 'a\u00a0b\u202fc\u2011d\te\u0301 \u200b';
    expect(typesetter.outline(text, sans, 'ltr').missing).toEqual([]);
  });

  it('is the same to the byte whatever was set before it', async () => {
    const texts = ['مصر', 'السعودية (2025–2026) Riyadh', '(TAI Kaan)', '日'];
    const other = await loadTypesetter(files);
    const heavier = { ...sans, weight: 700 };
    for (const text of [...texts].reverse()) other.outline(text, heavier, 'ltr');
    for (const text of texts) {
      expect(other.outline(text, sans, 'rtl')).toEqual(typesetter.outline(text, sans, 'rtl'));
    }
  });

  it('is forgotten in time, and made again alike', () => {
    const before = typesetter.outline('مصر', sans, 'rtl');
    for (let i = 0; i < 2001; i++) typesetter.outline(String(i), sans, 'rtl');
    const after = typesetter.outline('مصر', sans, 'rtl');
    expect(after).toEqual(before);
    expect(after).not.toBe(before);
  });
});

it('a line reaches as far above and below as the font says', () => {
  const { ascent, descent } = typesetter.metrics(sans);
  expect(ascent + descent).toBeGreaterThan(sans.size);
  expect(ascent).toBeGreaterThan(descent);
  expect(typesetter.metrics({ ...sans, size: 32 }).ascent).toBeCloseTo(2 * ascent, 6);
});

it('a file that is no font is refused by its name', async () => {
  const broken = { ...files, naskh: { ...files.naskh, latin: new Uint8Array([1, 2, 3]) } };
  await expect(loadTypesetter(broken)).rejects.toThrow('naskh-latin');
});

describe('lines', () => {
  const text = 'تعاون عسكري بين مصر وباكستان (2025–2026) في JF-17 Block III وغيرها';

  it.each([60, 90, 150, 300])('are no wider than %i px and lose no word', (width) => {
    const lines = typesetter.lines(text, sans, 'rtl', width);
    for (const line of lines)
      expect(typesetter.width(line, sans, 'rtl')).toBeLessThanOrEqual(width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('are filled in the order of reading', () => {
    const width = typesetter.width('تعاون عسكري', sans, 'rtl');
    expect(typesetter.lines(text, sans, 'rtl', width)[0]).toBe('تعاون عسكري');
    expect(typesetter.lines(text, sans, 'rtl', width - 0.01)[0]).toBe('تعاون');
  });
});
