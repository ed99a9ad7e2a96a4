import type { CDPSession, Page } from '@playwright/test';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, pathTo, tieOf } from './lib/dossier';
import { aloneOn, firstBare, markLink, openPicture, shownMap } from './lib/map';
import { backToAll, expectReading, openRelation } from './lib/reader';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const sheet = (page: Page) => page.locator('#reader');
const handle = (page: Page) => page.getByRole('button', { name: t('ar', 'sheetHandle') });
/** Height of the sheet as a share of the room below the bar. */
const share = (page: Page) =>
  sheet(page).evaluate((one) => {
    const room = one.parentElement?.getBoundingClientRect().height ?? 1;
    return Math.round((one.getBoundingClientRect().height / room) * 100);
  });

async function followsTaps(page: Page): Promise<void> {
  await expect.poll(() => share(page)).toBe(52);
  await handle(page).tap();
  await expect.poll(() => share(page)).toBe(94);
  await handle(page).tap();
  await expect.poll(() => share(page)).toBe(52);
}

interface Point {
  x: number;
  y: number;
}

/** A finger that goes from one height to another. */
async function drag(touch: CDPSession, x: number, from: number, to: number): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', { x, y: from });
  for (let i = 1; i <= 6; i++) await send('touchMove', { x, y: from + ((to - from) * i) / 6 });
  await send('touchEnd');
}

async function followsFinger(page: Page): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  for (const [y, stop] of [
    [790, 16],
    [110, 94],
    [460, 52],
  ] as const) {
    const box = await handle(page).boundingBox();
    await drag(touch, 195, (box?.y ?? 0) + 12, y);
    await expect.poll(() => share(page)).toBe(stop);
    await expect(page.locator('.map')).toBeVisible();
  }
}

async function mapAnswersTaps(page: Page): Promise<void> {
  const shown = await shownMap(page, 'ar');
  const top = (await sheet(page).boundingBox())?.y ?? 0;
  expect(shown.box.y + shown.box.height).toBeLessThanOrEqual(top + 2);
  await page.touchscreen.tap(...shown.on([77.21, 28.61]));
  await expectReading(page, 'ar', actorOf('IN'));
  const now = await shownMap(page, 'ar', actorOf('IN'));
  const arc = now.scene.arcs.find((one) => one.tie.id === 'ID-IN/diplomacy');
  if (arc === undefined) throw new Error('The tie has no arc.');
  await page.touchscreen.tap(...(await firstBare(page, aloneOn(now, arc))));
  await expectReading(page, 'ar', tieOf('ID-IN/diplomacy'));
  await expect(markLink(page, 'actor/IN')).toBeInViewport();
}

async function legendUnfolds(page: Page): Promise<void> {
  await openRelation(page, 'ar', 'p03-munir-visit-egypt');
  const folded = page.locator('.legend summary');
  await folded.tap();
  const entry = page.locator('.legend details li button').first();
  await expect(entry).toBeVisible();
  const box = await entry.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await folded.tap();
  await expect(entry).toBeHidden();
}

// Each step finds the sheet at its middle stop and leaves it there. The drag comes last: after
// touches that are sent one by one, the browser keeps the click of the next tap to itself.
test('on a phone the sheet moves, and the map and the legend above it answer taps', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  await test.step('taps on the handle raise the sheet and lower it again', () => followsTaps(page));
  await test.step('the map above the sheet answers taps on a capital and on an arc', () =>
    mapAnswersTaps(page));
  await backToAll(page, 'ar');
  await test.step('the legend unfolds over the map and folds again', () => legendUnfolds(page));
  await backToAll(page, 'ar');
  await test.step('the sheet is dragged to each of its three stops', () => followsFinger(page));
});
