import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from '@playwright/test';
import { exportPageText as t } from '../../src/lib/i18n/messages/export-page';
import { expect, test } from './fixtures';
import { dossier } from './lib/dossier';
import { withoutLiveMap } from './lib/map';
import { decodePng } from './lib/png';

const address = (lang: string, query = '') => `/${lang}/${dossier.id}/export${query}`;
const frame = (page: Page) => page.locator('.frame.ready img');

async function saved(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await download.path());
}
const saver = (page: Page, lang: 'ar' | 'en') => (format: string) =>
  saved(page, page.getByRole('button', { name: t(lang, 'saveAs', { format }), exact: true }));

/** The same by the command. */
function commanded(out: string, ...args: string[]): Buffer {
  const file = join(mkdtempSync(join(tmpdir(), 'export-')), out);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/export.ts', ...args, '--out', file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return readFileSync(file);
}

/** How far two pictures are apart: on average, in steps of 255, and the share of pixels clearly so. */
function apart(one: Buffer, other: Buffer): { mean: number; clearly: number } {
  const [a, b] = [decodePng(one), decodePng(other)];
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let [sum, clearly] = [0, 0];
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) {
      const [p, q] = [a.at(x, y), b.at(x, y)];
      const most = Math.max(...p.map((value, i) => Math.abs(value - (q[i] ?? 0))));
      sum += most;
      if (most > 48) clearly += 1;
    }
  const all = a.width * a.height;
  return { mean: sum / all, clearly: clearly / all };
}

async function pagesOf(file: Buffer): Promise<number> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  return pdf.numPages;
}

test('what the frame shows is saved in each format, as the command makes it', async ({ page }) => {
  test.slow();
  await withoutLiveMap(page);
  await page.goto(address('ar', '?select=tie/EG-PK/visit&certainty=reported'));
  await expect(frame(page)).toBeVisible();
  const save = saver(page, 'ar');
  const command = (out: string) =>
    commanded(
      ...([out, '--path', 'tie/EG-PK/visit', '--query', 'certainty=reported'] as const),
      ...['--base', new URL(page.url()).origin],
    );
  const svg = await save('SVG');
  expect(svg.equals(command('view.svg'))).toBe(true);
  // Edges are smoothed by another program, so a few pixels of each edge differ; nothing else does.
  const { mean, clearly } = apart(await save('PNG'), command('view.png'));
  expect(mean).toBeLessThan(1.5);
  expect(clearly).toBeLessThan(0.004);

  expect(await pagesOf(await save('PDF'))).toBe(1);
  const slides = unzipSync(await save('PPTX'));
  expect(strFromU8(slides['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('rtl="1"');

  const data = page.getByRole('group', { name: t('ar', 'data') });
  const file = (name: string) => saved(page, data.getByRole('button', { name, exact: true }));
  const shown = dossier.relations.filter(
    (r) => r.kind === 'visit' && r.certainty === 'reported',
  ).length;
  const json = JSON.parse((await file('JSON')).toString()) as { relations: unknown[] };
  expect(json.relations.length).toBeGreaterThan(0);
  expect(json.relations.length).toBeLessThanOrEqual(shown);
  const geo = JSON.parse((await file('GeoJSON')).toString()) as { type: string };
  expect(geo.type).toBe('FeatureCollection');
  expect((await file('CSV')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test('choices and words change the picture, and stay; steps lend it theirs', async ({ page }) => {
  test.slow();
  await withoutLiveMap(page);
  await page.goto(address('en'));
  await expect(frame(page)).toBeVisible();
  await page
    .getByLabel(t('en', 'size.square'))
    .or(page.getByLabel(t('en', 'frame')))
    .last()
    .selectOption('square');
  await page.getByRole('radio', { name: t('en', 'theme.print') }).check();
  const title = page.getByLabel(t('en', 'titleIn', { lang: t('en', 'in.en') }));
  await title.fill('<b>Who & "what"</b> =cmd');
  const save = saver(page, 'en');
  const svg = (await save('SVG')).toString();
  expect(svg).toContain('<title>&lt;b&gt;Who &amp; &quot;what&quot;&lt;/b&gt; =cmd</title>');
  expect(svg).toContain(' width="1080" height="1080"');
  await expect(frame(page)).toHaveAttribute('alt', /<b>Who & "what"<\/b> =cmd/);

  // Without its source a picture says at least whose opinion it is.
  await page.getByRole('checkbox', { name: t('en', 'part.evidence') }).uncheck();
  await expect(page.getByText(t('en', 'evidenceGone'))).toBeVisible();

  await page.reload();
  await expect(page.getByRole('radio', { name: t('en', 'theme.print') })).toBeChecked();
  await expect(title).toHaveValue(dossier.title.en);
  await page.getByRole('button', { name: t('en', 'asAtFirst') }).click();
  await expect(page.getByRole('radio', { name: t('en', 'theme.light') })).toBeChecked();

  await page.getByLabel(t('en', 'what')).selectOption('3');
  await expect(page).toHaveURL(/step=3/);
  await expect(title).toHaveValue(/routine since the nineties/);
  await expect(page.getByText(t('en', 'moved'))).toBeHidden();
  await page.goBack();
  await expect(title).toHaveValue(dossier.title.en);

  const whole = page.getByRole('button', { name: `${t('en', 'wholeBriefing')}: PDF` });
  expect(await pagesOf(await saved(page, whole))).toBe(13);
  const html = page.getByRole('button', { name: `${t('en', 'wholeBriefing')}: HTML` });
  const file = (await saved(page, html)).toString();
  expect(file).toContain("default-src 'none'");
  expect(file).toContain(dossier.article.disclaimer.exact);
});

test('a large picture tells how far it is and can be called off; what fails says why', async ({
  page,
  context,
}) => {
  test.slow();
  await withoutLiveMap(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let fonts = false;
  await context.route(/\/fonts\/.*\.ttf$/, (route) => (fonts ? route.continue() : route.abort()));
  await page.goto(address('en'));
  await expect(page.getByRole('alert')).toContainText(/could not be drawn/);
  fonts = true;
  await page.getByRole('button', { name: t('en', 'retry') }).click();
  await expect(frame(page)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();

  await page.getByLabel(t('en', 'frame')).last().selectOption('a0');
  let written = 0;
  page.on('download', () => (written += 1));
  await page.getByRole('button', { name: t('en', 'saveAs', { format: 'PNG' }) }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: t('en', 'cancel') }).click();
  await expect(page.getByText(/Nothing was written/)).toBeVisible();
  expect(written).toBe(0);

  await page.getByLabel(t('en', 'frame')).last().selectOption('card');
  await page.getByRole('button', { name: t('en', 'copyPicture') }).click();
  await expect(page.getByText(t('en', 'copied'))).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const { width, height } = decodePng(Buffer.from(copied));
  expect([width, height]).toEqual([1200, 630]);
  await page.getByRole('button', { name: t('en', 'copyCitation') }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(dossier.title.en);
});
