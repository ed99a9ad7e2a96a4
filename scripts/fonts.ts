/**
 * npm run fonts: the fonts of the interface, cut down to what Arabic and English text needs, into
 * `src/lib/ui/fonts`, and the same as TrueType into `static/fonts`, where exported pictures take
 * their outlines from. The files are kept in the repository; run this after updating a font.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const SOURCE = 'node_modules/@fontsource-variable';
/** What pages show text with, and what can be read without unpacking: the shaper knows no WOFF2. */
const TARGETS = [
  { folder: 'src/lib/ui/fonts', format: 'woff2', extension: 'woff2' },
  { folder: 'static/fonts', format: 'truetype', extension: 'ttf' },
] as const;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Letters, marks, digits and punctuation of Arabic, with those of Persian and Urdu names. */
const ARABIC = `${range(0x0600, 0x065f)}${range(0x0660, 0x066d)}ٰٱپچژکگںھہۂیےۓۆۇ${range(0x06f0, 0x06f9)} \u200c\u200d\u200e\u200f«»`;
/** ASCII, and the punctuation and accents that English text and transliteration use. */
const LATIN = `${range(0x20, 0x7e)} ¡£©«®°·»¿×ÀÁÂÄÇÈÉÊËÎÏÔÖÙÛÜàáâäçèéêëîïôöùûü–—‘’“”•…″€−←→↔`;
/** What may stand inside a sentence of an Arabic article. */
const LATIN_IN_ARABIC = `${range(0x20, 0x7e)} «»–—‘’“”…`;

interface Job {
  font: string;
  script: 'arabic' | 'latin';
  text: string;
  /** A weight range stays variable; a single weight is cut out of the variable font. */
  weight: { min: number; max: number } | number;
}

const JOBS: Job[] = [
  { font: 'vazirmatn', script: 'arabic', text: ARABIC, weight: { min: 400, max: 800 } },
  { font: 'vazirmatn', script: 'latin', text: LATIN, weight: { min: 400, max: 800 } },
  { font: 'noto-naskh-arabic', script: 'arabic', text: ARABIC, weight: 400 },
  { font: 'noto-naskh-arabic', script: 'latin', text: LATIN_IN_ARABIC, weight: 400 },
];

async function cut({ font, script, text, weight }: Job): Promise<void> {
  const file = `${font}-${script}-wght-normal.woff2`;
  const whole = readFileSync(join(SOURCE, font, 'files', file));
  for (const { folder, format, extension } of TARGETS) {
    const part = await subsetFont(whole, text, {
      targetFormat: format,
      variationAxes: { wght: weight },
    });
    const path = join(folder, `${font}-${script}.${extension}`);
    writeFileSync(path, part);
    console.log(`${path}: ${String(whole.length)} → ${String(part.length)} bytes`);
  }
}

for (const { folder } of TARGETS) mkdirSync(folder, { recursive: true });
for (const job of JOBS) await cut(job);
