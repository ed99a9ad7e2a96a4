import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { presented, shownBy, type Briefing } from '../../src/lib/briefing/briefing';
import { disclaimerOf } from '../../src/lib/i18n/citation';
import type { Lang } from '../../src/lib/domain/types';
import { handoutText as t } from '../../src/lib/i18n/messages/handout';
import { expect, test } from './fixtures';
import { dossier } from './lib/dossier';

const steps = presented(
  JSON.parse(readFileSync(`static/dossiers/${dossier.id}/briefing.json`, 'utf8')) as Briefing,
);

interface Piece {
  str: string;
  transform: number[];
}
interface PdfPage {
  width: number;
  height: number;
  text: string;
}

/**
 * What is read in one place: pieces are letters in the order of reading, but placed from left to
 * right, so that those of an Arabic line are read from the right.
 */
function textOf(pieces: Piece[], lang: Lang): string {
  const at = ({ transform: [, , , , x = 0, y = 0] }: Piece) => ({ x, y: Math.round(y) });
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces) rows.set(at(piece).y, [...(rows.get(at(piece).y) ?? []), piece]);
  const across = (a: Piece, b: Piece) => (at(a).x - at(b).x) * (lang === 'ar' ? -1 : 1);
  return [...rows]
    .sort(([above], [below]) => below - above)
    .map(([, row]) => row.sort(across).map(({ str }) => str))
    .flat()
    .join('');
}

/**
 * A text as readers of PDF agree on it: its letters and figures in order, presentation forms as the
 * letters that they show. Not spaces and isolates; nor brackets, given as they are drawn, which in
 * Arabic is the other way round; nor vowel signs, which are drawn at a height of their own. Of the
 * one sign for lam and alef the file has both in order, but readers turn them with the line.
 */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ل([اأإآ])/g, '$1ل');

async function pagesOf(data: Buffer, lang: Lang): Promise<PdfPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.filter((item) => 'str' in item) as Piece[];
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height, text: plain(textOf(pieces, lang)) });
  }
  return pages;
}

for (const lang of ['ar', 'en'] as const)
  test(`${lang}: prints a page for each step, numbered, with its quotes and the disclaimer`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/${dossier.id}/handout`);
    await expect(page.locator('header button')).toBeEnabled();
    await expect(page.locator('.map svg[role="img"]')).toHaveCount(steps.length);
    const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }), lang);
    const total = steps.length + 1;
    expect(pages).toHaveLength(total);
    const disclaimer = plain(disclaimerOf(dossier, lang));
    for (const [i, { width, height, text }] of pages.entries()) {
      expect(Math.abs(width - 595)).toBeLessThan(1);
      expect(Math.abs(height - 842)).toBeLessThan(1);
      const number = plain(t(lang, 'pageOf', { n: i + 1, total }));
      expect(text).toContain(number);
      // The number stands beside the disclaimer, between its lines.
      expect(text.replace(number, '')).toContain(disclaimer);
      const passages = shownBy(dossier, steps[i - 1]?.view ?? {}).passages;
      for (const { passage } of passages)
        expect(text).toContain(plain(lang === 'ar' ? passage.exact : passage.translation.en));
    }
  });
