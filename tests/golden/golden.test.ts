import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/lib/i18n/t';
import { draw } from './draw';
import { goldens } from './scenes';
import { allOf, parseXml } from './xml';

const FOLDER = join('tests', 'golden', 'svg');
const pictures = LANGS.flatMap((lang) =>
  goldens
    .filter(({ langs = LANGS }) => langs.includes(lang))
    .map((golden) => ({ golden, lang, file: `${golden.name}.${lang}.svg` })),
);

/** `npx vitest run tests/golden -u` draws them anew; look at them before they are kept. */
describe.each(pictures)('the picture $file', ({ golden, lang, file }) => {
  const svg = draw(golden, lang);

  it('is the one that is kept', async () => {
    await expect(svg).toMatchFileSnapshot(join('svg', file));
  });

  it('is drawn byte for byte the same a second time', () => {
    expect(draw(golden, lang)).toBe(svg);
  });

  it('is well-formed XML that a browser opens by itself', () => {
    const root = parseXml(svg);
    expect(root).toMatchObject({
      name: 'svg',
      attributes: { xmlns: 'http://www.w3.org/2000/svg' },
    });
    expect(root.attributes['direction']).toBe(lang === 'ar' ? 'rtl' : 'ltr');
    expect(allOf(root).length).toBeGreaterThan(golden.name.startsWith('borders') ? 100 : 200);
    // No picture asks for another file.
    expect(svg.replace(/xmlns="[^"]+"/, '')).not.toMatch(/url\(|<image|https?:/);
  });

  it('stays small enough to be read in a review', () => {
    expect(Buffer.byteLength(svg) / 1024).toBeLessThan(250);
  });
});

describe('the gallery', () => {
  it('keeps no picture that is not drawn any more', () => {
    const drawn = pictures.map(({ file }) => file);
    const kept = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
    expect(kept.filter((file) => !drawn.includes(file))).toEqual([]);
  });

  it('shows every picture', () => {
    const page = readFileSync(join('tests', 'golden', 'index.html'), 'utf8');
    const shown = [...page.matchAll(/src="svg\/([^"]+)"/g)].map((match) => match[1]);
    expect(shown.sort()).toEqual(pictures.map(({ file }) => file).sort());
  });
});
