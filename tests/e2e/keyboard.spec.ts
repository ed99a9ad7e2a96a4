import type { Page } from '@playwright/test';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actor, actorOf, NONE, pathTo, tieOf } from './lib/dossier';
import { arcLink, markLink, openPicture } from './lib/map';
import { expectReading, shownIds } from './lib/reader';

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

test('the first stop leads past the map to the text', async ({ page }) => {
  await openPicture(page, pathTo('en'));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t('en', 'skipToReader') });
  await expect(skip).toBeFocused();
  const box = await skip.boundingBox();
  expect(box?.width).toBeGreaterThan(50);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#reader') !== null)).toBe(true);
});

test('by keyboard alone: a capital, then one of its arcs, then back to everything', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  await tabTo(page, (focus) => focus === 'actor/SA');
  await page.keyboard.press('Enter');
  await expectReading(page, 'ar', actorOf('SA'));
  await expect(markLink(page, 'actor/SA')).toBeFocused();
  await tabTo(page, (focus) => focus === 'PK-SA/alliance', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expectReading(page, 'ar', tieOf('PK-SA/alliance'));
  await page.keyboard.press('Escape');
  await expectReading(page, 'ar', NONE);
});

test('focus stays on the arc that was selected', async ({ page }) => {
  await openPicture(page, pathTo('ar', actorOf('TR')));
  await arcLink(page, 'EG-TR/arms').press('Enter');
  await expectReading(page, 'ar', tieOf('EG-TR/arms'));
  expect(await focused(page)).toBe('EG-TR/arms');
});

test('focus is not lost when a link of the reader is followed', async ({ page }) => {
  await openPicture(page, pathTo('en'));
  await tabTo(page, (focus) => focus === actor('IR').name.en);
  await page.keyboard.press('Enter');
  await expectReading(page, 'en', actorOf('IR'));
  expect(await focusIsLost(page)).toBe(false);
});

test('focus is not lost when Escape clears the selection', async ({ page }) => {
  await openPicture(page, pathTo('ar', actorOf('QA')));
  await markLink(page, 'actor/TR').focus();
  await page.keyboard.press('Escape');
  await expectReading(page, 'ar', NONE);
  await expect(markLink(page, 'actor/TR')).toBeFocused();
});

test('the legend works by keyboard and keeps the focus', async ({ page }) => {
  const name = t('en', 'kind.diplomacy');
  await openPicture(page, pathTo('en'));
  await page.locator('.legend button', { hasText: name }).filter({ visible: true }).focus();
  const all = (await shownIds(page)).length;
  await page.keyboard.press('Space');
  await expect.poll(async () => (await shownIds(page)).length).toBeLessThan(all);
  expect(await focused(page)).toMatch(new RegExp(`^${name}`));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shownIds(page)).length).toBe(all);
});

test('the language is switched by keyboard', async ({ page }) => {
  await openPicture(page, pathTo('ar', tieOf('EG-PK/visit')));
  await tabTo(page, (focus) => focus === 'English');
  await page.keyboard.press('Enter');
  await expectReading(page, 'en', tieOf('EG-PK/visit'));
});

test('what has the focus can be seen', async ({ page }) => {
  await openPicture(page, pathTo('en', tieOf('EG-PK/arms')));
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
});

test('focus stays on its mark when the live map takes over, which adds no stop', async ({
  page,
}) => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/basemap/world.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.setViewportSize({ width: 900, height: 640 });
  await page.goto(pathTo('ar', actorOf('PK')));
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
  await markLink(page, 'actor/SA').focus();
  go();
  await page.locator('[data-map-ready="live"]').waitFor({ timeout: 40_000 });
  await expect(markLink(page, 'actor/SA')).toBeFocused();
  // The canvas is hidden from those who hear the page, so it must be no stop for the keyboard.
  const stops = page.locator('[aria-hidden="true"] [tabindex="0"], [aria-hidden="true"] button');
  await expect(stops).toHaveCount(0);
});
