import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { exportPageText } from '../../src/lib/i18n/messages/export-page';
import { offlineText } from '../../src/lib/i18n/messages/offline';
import { privacyText } from '../../src/lib/i18n/messages/privacy';
import { siteText } from '../../src/lib/i18n/messages/site';
import { t } from '../../src/lib/i18n/t';
import { expect, test as base } from './fixtures';
import { dossier } from './lib/dossier';
import { siteLike, type Site } from './lib/site';

interface Visit {
  site: Site;
  context: BrowserContext;
  page: Page;
  /** Errors that were not caught on any page. */
  errors: string[];
}

async function visit(browser: Browser, origin: string): Promise<Visit> {
  const site = await siteLike(origin);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  return { site, context, page: await context.newPage(), errors };
}

const test = base.extend<{ visit: Visit }>({
  visit: async ({ browser, baseURL }, use) => {
    const one = await visit(browser, baseURL ?? '');
    await use(one);
    await one.context.close();
    await one.site.close();
    expect(one.errors).toEqual([]);
  },
});

const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
  });

/** Opens a page and waits until the device keeps the program. */
async function visited({ site, page }: Visit, path: string): Promise<void> {
  await page.goto(site.url + path);
  await expect.poll(() => kept(page), { timeout: 40_000 }).toBe(true);
}

const { id } = dossier;
const ROUTES = [
  '/privacy',
  ...['', `/${id}`, `/${id}/actor/PK`, `/${id}/tie/EG-PK/visit`, `/${id}/unit/golan`],
  ...[`/${id}/relation/${dossier.relations[5]?.id ?? ''}`, `/${id}/place/cairo`],
  ...[`/${id}/sentence/2-1`, `/${id}/tension/${dossier.tensions[0]?.id ?? ''}`],
  ...[`/${id}/article`, `/${id}/tensions`, `/${id}/table`, `/${id}/matrix`, `/${id}/export`],
  ...[`/${id}/brief`, `/${id}/brief/3`, `/${id}/present`, `/${id}/handout`, `/${id}/brief/edit`],
];

test('after one visit every address opens without a network, in both languages', async ({
  visit,
}) => {
  test.slow();
  const { site, page } = visit;
  await visited(visit, `/ar/${id}`);
  site.cut = true;
  for (const lang of ['ar', 'en'] as const)
    for (const route of ROUTES) {
      await page.goto(`${site.url}/${lang}${route}`);
      await expect(page.locator('html'), route).toHaveAttribute('lang', lang);
      await expect(page.locator('h1').first(), route).toHaveText(/\S/);
      await expect(page.getByText(t(lang, 'notFound')), route).toHaveCount(0);
    }
  await page.goto(site.url);
  await expect(page).toHaveURL(`${site.url}/ar`);
  await page.goto(`${site.url}/embed/en/${id}`);
  await page.locator('[data-map-ready="live"]').waitFor();
});

test('without a network every file can still be made', async ({ visit }) => {
  test.slow();
  const { site, page } = visit;
  await visited(visit, `/en/${id}`);
  site.cut = true;
  await page.goto(`${site.url}/en/${id}/export`);
  await expect(page.locator('.frame.ready img')).toBeVisible({ timeout: 30_000 });
  const save = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return readFileSync(await download.path());
  };
  for (const format of ['SVG', 'PNG', 'PDF', 'PPTX'])
    expect((await save(exportPageText('en', 'saveAs', { format }))).length).toBeGreaterThan(9000);
  for (const format of ['JSON', 'GeoJSON', 'CSV'])
    expect((await save(format)).length).toBeGreaterThan(9000);
});

test('a new version waits, says so, and comes when it is asked for', async ({ visit }) => {
  test.slow();
  const { site, page, context } = visit;
  await visited(visit, `/en/${id}`);
  site.version = 'another';
  await page.reload();
  // The site has changed: the address opens with what the device has kept.
  await expect(page.locator('meta[name=version]')).not.toHaveAttribute('content', 'another');
  const notice = page.getByText(offlineText('en', 'updateReady'));
  await expect(notice).toBeVisible({ timeout: 40_000 });

  const second = await context.newPage();
  await second.goto(`${site.url}/en/${id}/brief/2`);
  await expect(second.locator('.card h1')).toBeVisible();
  await second.waitForTimeout(4000);
  await expect(second.getByText(offlineText('en', 'updateReady'))).toHaveCount(0);
  await page.getByRole('button', { name: offlineText('en', 'updateNow') }).click();
  await expect(page.getByText(offlineText('en', 'updateWindows', { n: 1 }))).toBeVisible();
  // The briefing in the other window is still the old version's, and goes on.
  await second.keyboard.press('ArrowRight');
  await expect(second).toHaveURL(/brief\/3/);
  await second.close();

  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: offlineText('en', 'updateNow') }).click();
  await loaded;
  await expect(page.locator('meta[name=version]')).toHaveAttribute('content', 'another');
  site.cut = true;
  await page.goto(`${site.url}/ar/${id}/matrix`);
  await expect(page.locator('meta[name=version]')).toHaveAttribute('content', 'another');
  await expect(page.locator('h1').first()).toHaveText(/\S/);
});

test('where nothing can be kept, the pages work as they did', async ({ visit }) => {
  const { site, page } = visit;
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await test.step('the browser refuses', async () => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('Refused.', 'SecurityError'));
      Object.defineProperty(ServiceWorkerContainer.prototype, 'register', { value: refuse });
    });
    await page.goto(`${site.url}/en/${id}`);
    await page.locator('[data-map-ready="live"]').waitFor();
    await page.waitForTimeout(3000);
    await page.goto(`${site.url}/en/${id}/actor/IN`);
    await expect(page.locator('h1').first()).toHaveText('India');
  });
  expect(problems).toEqual([]);
});

test('a device with no room keeps nothing by halves', async ({ visit }) => {
  const { site, page } = visit;
  // What cannot be had or stored ends the whole; the page itself asks for another file of them.
  site.missing.add('/favicon.svg');
  await page.goto(`${site.url}/en/${id}`);
  await page.locator('[data-map-ready="live"]').waitFor();
  // It has begun to keep by the time that it asks what is to be kept.
  const patience = { timeout: 40_000 };
  await expect.poll(() => site.asked.has('/kept.json'), patience).toBe(true);
  await expect.poll(() => page.evaluate(() => caches.keys()), patience).toEqual([]);
  await page.getByRole('link', { name: t('en', 'table') }).click();
  await expect(page.locator('table').first()).toBeVisible();
});

test('all that a browser keeps can be seen and cleared', async ({ visit }) => {
  const { site, page } = visit;
  await visited(visit, `/ar/${id}`);
  await page.evaluate(() => {
    localStorage.setItem('rawabit.any', '1');
  });
  await page.goto(`${site.url}/ar`);
  await page.getByRole('link', { name: siteText('ar', 'privacyLink') }).click();
  await page.getByRole('button', { name: privacyText('ar', 'clearAll') }).click();
  await page.getByRole('button', { name: privacyText('ar', 'clearSure') }).click();
  await expect(page.getByText(privacyText('ar', 'cleared'))).toBeVisible();
  const left = await page.evaluate(async () => [
    ...[localStorage.length, sessionStorage.length, (await caches.keys()).length],
    ...[(await indexedDB.databases()).length],
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(left).toEqual([0, 0, 0, 0, 0]);
});
