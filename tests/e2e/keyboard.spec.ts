import type { Page } from '@playwright/test';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actor, actorOf, NONE, pathTo, tieOf } from './lib/dossier';
import { arcLink, markLink, openPicture } from './lib/map';
import { backToAll, expectReading, shownIds } from './lib/reader';

/** What has the focus: a link of the map by its target, anything else by its text or tag. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const own = active?.getAttribute('data-target') ?? active?.getAttribute('data-tie');
    return own ?? active?.textContent.trim().slice(0, 60) ?? '';
  });
const focusIsLost = (page: Page) => page.evaluate(() => document.activeElement === document.body);

/** Presses a key until what has the focus fits. */
async function tabTo(
  page: Page,
  wanted: (focus: string) => boolean,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (wanted(now)) return;
    seen.push(now);
  }
  throw new Error(`${key} does not lead there, only to: ${seen.join(' | ')}`);
}

async function skipsTheMap(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t('en', 'skipToReader') });
  await expect(skip).toBeFocused();
  const box = await skip.boundingBox();
  expect(box?.width).toBeGreaterThan(50);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#reader') !== null)).toBe(true);
}

async function followsReaderLink(page: Page): Promise<void> {
  await tabTo(page, (focus) => focus === actor('IR').name.en);
  await page.keyboard.press('Enter');
  await expectReading(page, 'en', actorOf('IR'));
  expect(await focusIsLost(page)).toBe(false);
  await backToAll(page, 'en');
}

async function worksLegend(page: Page): Promise<void> {
  const name = t('en', 'kind.diplomacy');
  await page.locator('.legend button', { hasText: name }).filter({ visible: true }).focus();
  const all = (await shownIds(page)).length;
  await page.keyboard.press('Space');
  await expect.poll(async () => (await shownIds(page)).length).toBeLessThan(all);
  expect(await focused(page)).toMatch(new RegExp(`^${name}`));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shownIds(page)).length).toBe(all);
}

async function showsFocus(page: Page): Promise<void> {
  await arcLink(page, 'EG-PK/arms').press('Enter');
  await expectReading(page, 'en', tieOf('EG-PK/arms'));
  const ring = () =>
    markLink(page, 'actor/IN')
      .locator('circle')
      .first()
      .evaluate((circle) => getComputedStyle(circle).strokeWidth);
  const before = await ring();
  // Focus counts as the keyboard's from the first key on.
  await page.keyboard.press('Tab');
  await markLink(page, 'actor/IN').focus();
  expect(parseFloat(await ring())).toBeGreaterThan(parseFloat(before) + 1);
  await arcLink(page, 'EG-PK/arms').focus();
  const line = page.locator('.lines a:focus-visible path').first();
  await expect(line).toHaveCSS('filter', /drop-shadow/);
  const visits = page.locator('.legend button', { hasText: t('en', 'kind.visit') });
  await visits.filter({ visible: true }).focus();
  const button = page.locator('.legend button:focus-visible');
  await expect(button).toHaveCSS('outline-style', 'solid');
  expect(await button.evaluate((one) => parseFloat(getComputedStyle(one).outlineWidth))).toBe(3);
}

// A step starts where the focus of the last one ended; what was selected or hidden is taken back.
test('the keyboard leads to the text, its links and the legend, and shows where it is', async ({
  page,
}) => {
  await openPicture(page, pathTo('en'));
  await test.step('the first stop leads past the map to the text', () => skipsTheMap(page));
  await test.step('focus is not lost when a link of the reader is followed', () =>
    followsReaderLink(page));
  await test.step('the legend works by keyboard and keeps the focus', () => worksLegend(page));
  await test.step('what has the focus can be seen', () => showsFocus(page));
});

async function goesByKeyboard(page: Page): Promise<void> {
  await tabTo(page, (focus) => focus === 'actor/SA');
  await page.keyboard.press('Enter');
  await expectReading(page, 'ar', actorOf('SA'));
  await expect(markLink(page, 'actor/SA')).toBeFocused();
  await tabTo(page, (focus) => focus === 'PK-SA/alliance', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expectReading(page, 'ar', tieOf('PK-SA/alliance'));
  await backToAll(page, 'ar');
}

async function keepsFocusOnEscape(page: Page): Promise<void> {
  await markLink(page, 'actor/QA').press('Enter');
  await expectReading(page, 'ar', actorOf('QA'));
  await markLink(page, 'actor/TR').focus();
  await page.keyboard.press('Escape');
  await expectReading(page, 'ar', NONE);
  await expect(markLink(page, 'actor/TR')).toBeFocused();
}

async function keepsFocusOnArc(page: Page): Promise<void> {
  await markLink(page, 'actor/TR').press('Enter');
  await expectReading(page, 'ar', actorOf('TR'));
  await arcLink(page, 'EG-TR/arms').press('Enter');
  await expectReading(page, 'ar', tieOf('EG-TR/arms'));
  expect(await focused(page)).toBe('EG-TR/arms');
}

async function switchesLanguage(page: Page): Promise<void> {
  await arcLink(page, 'EG-PK/visit').press('Enter');
  await expectReading(page, 'ar', tieOf('EG-PK/visit'));
  // From the page's first stop on.
  await page.getByRole('link', { name: t('ar', 'skipToReader') }).focus();
  await tabTo(page, (focus) => focus === 'English');
  await page.keyboard.press('Enter');
  await expectReading(page, 'en', tieOf('EG-PK/visit'));
}

// The first two steps end with nothing selected; the others go on from what was selected last.
test('the map and the language answer the keyboard, and the focus stays with what was meant', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  await test.step('by keyboard alone: a capital, then one of its arcs, then back to everything', () =>
    goesByKeyboard(page));
  await test.step('focus is not lost when Escape clears the selection', () =>
    keepsFocusOnEscape(page));
  await test.step('focus stays on the arc that was selected', () => keepsFocusOnArc(page));
  await test.step('the language is switched by keyboard', () => switchesLanguage(page));
});
