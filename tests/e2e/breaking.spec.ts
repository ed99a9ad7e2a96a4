import type { Page } from '@playwright/test';
import { exportPageText } from '../../src/lib/i18n/messages/export-page';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, dossier, pathTo } from './lib/dossier';
import { liveMap, markLink, openPicture, started, withoutLiveMap } from './lib/map';
import { expectReading } from './lib/reader';

const { id } = dossier;
const SCRIPT = /\/_app\/immutable\/.*\.m?js$/;

/** Keeps files from arriving, from now on. */
const withhold = (page: Page, files: RegExp) => page.route(files, (route) => route.abort());

// One expression: a list would be taken for a fixture with options of its own.
test.use({
  expectedFaults: [/Failed to (load resource|fetch dynamically)|Worker failed to load/],
});

test('without any script that arrives, pages are read and links lead on', async ({ page }) => {
  await withhold(page, SCRIPT);
  await page.goto(pathTo('ar'));
  await expect(page.locator('.map path').first()).toBeVisible();
  await markLink(page, 'actor/IN').click();
  await expect(page).toHaveURL(`${pathTo('ar')}/actor/IN`);
  await expect(page.locator('h1').first()).toHaveText('الهند');
  await expect(page.locator('#reader bdi[lang="ar"]').first()).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1').first()).toHaveText('India');
  await page.goto(`/en/${id}/brief/2`);
  await expect(page.locator('.card h1')).toBeVisible();
});

test('a view whose script does not arrive says so, and opens when it is asked for again', async ({
  page,
}) => {
  for (const lang of ['ar', 'en'] as const) {
    await openPicture(page, pathTo(lang));
    await withhold(page, SCRIPT);
    await page
      .getByRole('link', { name: t(lang, 'matrix') })
      .filter({ visible: true })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(lang, 'pageFailed'));
    await expect(page.getByRole('alert')).toHaveText(t(lang, 'pageFailedHint'));
    // Still without its script: the page as it was built.
    await page.getByRole('link', { name: t(lang, 'pageAgain') }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/${id}/matrix`));
    await expect(page.locator('table').first()).toBeVisible();
    await page.unroute(SCRIPT);
    await page.reload();
    await started(page);
    await expect(page.locator('table').first()).toBeVisible();
  }
});

test('a map whose worker does not arrive is drawn without it', async ({ page }) => {
  await withhold(page, /maplibre-gl-worker/);
  await page.goto(pathTo('ar'));
  await page.locator('[data-map-ready="drawn"]').waitFor({ timeout: 30_000 });
  await expect(page.getByText(t('ar', 'mapDrawn'))).toBeVisible();
  await markLink(page, 'actor/PK').click();
  await expectReading(page, 'ar', actorOf('PK'));
});

test('a picture whose worker does not arrive says so, and is drawn when asked again', async ({
  page,
}) => {
  await withoutLiveMap(page);
  await withhold(page, /\/workers\//);
  await page.goto(`/en/${id}/export`);
  await expect(page.getByRole('alert')).toContainText(/could not be drawn/);
  await page.unroute(/\/workers\//);
  await page.getByRole('button', { name: exportPageText('en', 'retry') }).click();
  await expect(page.locator('.frame.ready img')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('without its fonts a page has every word, and none is cut off', async ({ page }) => {
  await withhold(page, /\.woff2$/);
  for (const lang of ['ar', 'en'] as const) {
    await page.goto(`${pathTo(lang)}/actor/PK`);
    await liveMap(page);
    await expectReading(page, lang, actorOf('PK'));
    const [whole, wide] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    expect(whole).toBeLessThanOrEqual(wide);
  }
});

test('where storage is full, editing says so, and goes on', async ({ page, baseURL }) => {
  const devtools = await page.context().newCDPSession(page);
  const room = (bytes?: { quotaSize: number }) =>
    devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', ...bytes });
  await room({ quotaSize: 100 });
  await openPicture(page, `/en/${id}/brief/edit`);
  const field = page.getByLabel('Title in English', { exact: true });
  await field.fill('Kept by nobody');
  await expect(page.getByRole('alert')).toContainText('storage is full');
  await expect(page.locator('.editor button.name').first()).toContainText('Kept by nobody');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file', exact: true }).click();
  await saving;
  await room();
  await field.fill('Kept after all');
  await page.locator('[data-saving="saved"]').waitFor();
});
