import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { BUILD } from '../../scripts/lib/paths.mjs';
import type { Selection } from '../../src/lib/domain/selection';
import type { Lang } from '../../src/lib/domain/types';
import { expect, test } from './fixtures';
import { actorOf, NONE, pathTo, placeOf, relationOf, tieOf } from './lib/dossier';
import { quotes, strangers } from './lib/words';

test.use({ javaScriptEnabled: false });

const SITE = process.env['TEST_BUILD'] ?? BUILD;
const SELECTIONS: readonly Selection[] = [
  NONE,
  actorOf('PK'),
  actorOf('imctc'),
  tieOf('EG-PK/visit'),
  relationOf('p03-munir-visit-egypt'),
  placeOf('gaza'),
];
const PAGES = [
  ...SELECTIONS.map((selection) => (lang: Lang) => pathTo(lang, selection)),
  (lang: Lang) => pathTo(lang, actorOf('FR')),
  (lang: Lang) => pathTo(lang, { type: 'unit', id: 'golan' }),
  (lang: Lang) => `${pathTo(lang)}/article`,
  (lang: Lang) => `/${lang}`,
];

async function keepsLanguagesApart(page: Page, lang: Lang, path: string): Promise<void> {
  expect.soft(await page.evaluate(strangers, lang), path).toEqual([]);
  const text = await page.locator('body').innerText();
  expect.soft(text.match(/[٠-٩۰-۹]/g), `${path}: digits`).toBeNull();
  expect.soft((await page.evaluate(quotes)).loose, path).toEqual([]);
}

async function linksLeadSomewhere(page: Page, request: APIRequestContext): Promise<void> {
  const links = await page
    .locator('.map svg a[href]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  const unique = [...new Set(links)];
  expect(unique.length).toBeGreaterThan(60);
  expect(unique.filter((href) => !existsSync(join(SITE, `${href}.html`)))).toEqual([]);
  for (const href of unique.filter((_, i) => i % 25 === 0))
    expect((await request.head(href)).status(), href).toBe(200);
}

const SIZES = [
  [390, 844],
  [1440, 900],
] as const;

/** Without script a page that is resized is laid out as one that is opened at that size. */
async function fits(page: Page): Promise<void> {
  for (const [width, height] of SIZES) {
    await test.step(`the page fits a screen ${width} wide, with arcs and text in sight`, async () => {
      await page.setViewportSize({ width, height });
      const whole = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(whole, page.url()).toBeLessThanOrEqual(width);
      await expect(page.locator('#reader h1')).toBeInViewport();
      await expect(page.locator('.lines a[data-tie="EG-PK/visit"]')).toBeInViewport();
      await expect(page.locator('.marks a[data-target="actor/PK"]')).toBeInViewport();
    });
  }
}

async function footerIsReached(page: Page): Promise<void> {
  const footer = page.locator('#reader footer');
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await footer.scrollIntoViewIfNeeded();
    await expect(footer).toBeInViewport();
  }
}

async function linksWork(page: Page): Promise<void> {
  await page.locator('.marks a[data-target="actor/IN"]').click();
  await expect(page).toHaveURL(pathTo('ar', actorOf('IN')));
  await page.locator('.lines a[data-tie="IN-PK/rivalry"]').dispatchEvent('click');
  await expect(page).toHaveURL(pathTo('ar', tieOf('IN-PK/rivalry')));
  await page.locator('[data-state="OM"]').dispatchEvent('click');
  await expect(page).toHaveURL(pathTo('ar', actorOf('OM')));
}

const LINKS = 'every link of the picture leads to a page that exists';
/** What is looked at besides the words, by the page that it is looked at on. */
const MORE: Record<string, (page: Page, request: APIRequestContext) => Promise<void>> = {
  [pathTo('ar')]: async (page, request) => {
    await fits(page);
    await test.step(LINKS, () => linksLeadSomewhere(page, request));
    await test.step('land, capitals and arcs are links that work', () => linksWork(page));
  },
  [pathTo('en')]: fits,
  [pathTo('ar', actorOf('PK'))]: async (page) => {
    await fits(page);
    await test.step('at both sizes the footer is reached', () => footerIsReached(page));
  },
  [pathTo('en', actorOf('PK'))]: (page, request) =>
    test.step(LINKS, () => linksLeadSomewhere(page, request)),
  [pathTo('ar', placeOf('gaza'))]: (page, request) =>
    test.step(LINKS, () => linksLeadSomewhere(page, request)),
};

// Every page is opened once, and what is opened next starts afresh.
for (const lang of ['ar', 'en'] as const) {
  test(`${lang}: as prerendered, pages keep languages apart, fit their screen and have links that work`, async ({
    page,
    request,
  }) => {
    for (const path of PAGES.map((of) => of(lang))) {
      await page.goto(path);
      await test.step(`${path}: words of the other language are marked as such, quotes as Arabic`, () =>
        keepsLanguagesApart(page, lang, path));
      await MORE[path]?.(page, request);
    }
  });
}
