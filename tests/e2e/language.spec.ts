import type { Page } from '@playwright/test';
import type { Lang } from '../../src/lib/domain/types';
import type { Selection } from '../../src/lib/domain/selection';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, dossier, pathTo, relationOf, tieOf } from './lib/dossier';
import { arcLink, markLink, openPicture } from './lib/map';
import { expectReading } from './lib/reader';
import { quotes } from './lib/words';

const RELATION = 'p03-munir-visit-egypt';
const other = (lang: Lang): Lang => (lang === 'ar' ? 'en' : 'ar');

test('Arabic is the language of the bare address', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/ar');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('h1')).toHaveText(t('ar', 'appName'));
});

async function standsAtStart(page: Page, lang: Lang): Promise<void> {
  const reader = await page.locator('#reader').boundingBox();
  const map = await page.locator('.map').boundingBox();
  if (reader === null || map === null) throw new Error('Reader or map is missing.');
  if (lang === 'ar') expect(reader.x).toBeGreaterThanOrEqual(map.x + map.width - 1);
  else expect(map.x).toBeGreaterThanOrEqual(reader.x + reader.width - 1);
}

async function switchFrom(page: Page, lang: Lang, selection: Selection): Promise<void> {
  await expectReading(page, lang, selection);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await page.getByRole('link', { name: t(lang, 'switchLanguage') }).click();
  await expectReading(page, other(lang), selection);
  await expect(page.locator('html')).toHaveAttribute('lang', other(lang));
  await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'ltr' : 'rtl');
}

/** An organisation there and back, a tie there and back, and a relation there. */
async function keepsSelection(page: Page): Promise<void> {
  await markLink(page, 'actor/imctc').click();
  await switchFrom(page, 'ar', actorOf('imctc'));
  await test.step('en: switching the language keeps the selection', () =>
    switchFrom(page, 'en', actorOf('imctc')));
  await arcLink(page, 'EG-PK/visit').press('Enter');
  await switchFrom(page, 'ar', tieOf('EG-PK/visit'));
  await switchFrom(page, 'en', tieOf('EG-PK/visit'));
  const card = page.locator(`#reader article.card[data-relation="${RELATION}"]`);
  await card.locator('h3 a').click();
  await switchFrom(page, 'ar', relationOf(RELATION));
}

async function keepsFilter(page: Page, lang: Lang): Promise<void> {
  await page.getByRole('link', { name: t(lang, 'switchLanguage') }).click();
  await expect(page).toHaveURL(`${pathTo(other(lang), actorOf('PK'))}?kinds=visit.arms`);
  await expect(page.locator('.lines a[data-tie$="/effect"]')).toHaveCount(0);
}

async function isolatesQuotes(page: Page): Promise<void> {
  const { count, loose } = await page.evaluate(quotes);
  expect(count).toBeGreaterThan(3);
  expect(loose).toEqual([]);
}

async function pairsParagraphs(page: Page): Promise<void> {
  await page.goto(`${pathTo('en')}/article`);
  const lines = dossier.text.split('\n').filter((line) => line.trim() !== '');
  const { exact } = dossier.article.disclaimer;
  const body = lines.filter((line) => !line.includes(exact) && !exact.includes(line));
  await expect(page.locator('main [lang="ar"].naskh')).toHaveText(body);
  await expect(page.locator('main .pair > [lang="en"]')).toHaveText(
    dossier.translation.slice(0, body.length),
  );
}

// Each step starts where the last one ended: on the page's overview, then on the relation.
test('ar: reader and language stand where they belong, and switching keeps what is shown', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  await test.step('ar: the reader stands at the side where the language starts', () =>
    standsAtStart(page, 'ar'));
  await test.step('ar: switching the language keeps the selection', () => keepsSelection(page));
  await test.step('every quote that the reader shows is isolated as Arabic', () =>
    isolatesQuotes(page));
});

// The filter is switched there and back; the other steps open a page of their own.
test('en: reader and paragraphs stand where they belong, and switching keeps the filter', async ({
  page,
}) => {
  await openPicture(page, `${pathTo('ar', actorOf('PK'))}?kinds=arms.visit`);
  await test.step('ar: switching the language keeps the filter', () => keepsFilter(page, 'ar'));
  await test.step('en: switching the language keeps the filter', () => keepsFilter(page, 'en'));
  await test.step('en: the reader stands at the side where the language starts', async () => {
    await openPicture(page, pathTo('en'));
    await standsAtStart(page, 'en');
  });
  await test.step('the article page pairs every paragraph with its translation', () =>
    pairsParagraphs(page));
});
