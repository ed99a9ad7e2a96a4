import type { Page } from '@playwright/test';
import type { XY } from '../../src/lib/geo/mercator';
import { expect, test } from './fixtures';
import { actorOf, NONE, pathTo, tieOf } from './lib/dossier';
import { aloneOn, firstBare, liveMap, markAt, markLink, openLive, shownMap } from './lib/map';
import { measurable, paintedAside } from './lib/painted';
import { decodePng } from './lib/png';
import { expectReading } from './lib/reader';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ISLAMABAD = [73.05, 33.69] as const;

/** Waits until the map has a mark within a pixel of where it belongs. */
const expectAt = (page: Page, target: string, [x, y]: XY) =>
  expect
    .poll(async () => {
      const [nowX, nowY] = await markAt(page, target);
      return Math.hypot(nowX - x, nowY - y);
    })
    .toBeLessThan(1);

test('the live map answers clicks on land, a capital, an organisation and an arc', async ({
  page,
}) => {
  await openLive(page, pathTo('ar'));
  const overview = await shownMap(page, 'ar');
  await page.mouse.click(...(await firstBare(page, [overview.on([27, 26.6])])));
  await expectReading(page, 'ar', actorOf('EG'));

  const selected = await shownMap(page, 'ar', actorOf('EG'));
  await expectAt(page, 'actor/PK', selected.on(ISLAMABAD));
  await page.mouse.click(...selected.on(ISLAMABAD));
  await expectReading(page, 'ar', actorOf('PK'));

  const shown = await shownMap(page, 'ar', actorOf('PK'));
  const arc = shown.scene.arcs.find((one) => one.tie.id === 'IN-PK/rivalry');
  if (arc === undefined) throw new Error('The tie has no arc.');
  await expectAt(page, 'actor/PK', shown.on(ISLAMABAD));
  await page.mouse.click(...(await firstBare(page, aloneOn(shown, arc))));
  await expectReading(page, 'ar', tieOf('IN-PK/rivalry'));

  await page.keyboard.press('Escape');
  await expectReading(page, 'ar', NONE);
  await markLink(page, 'actor/imctc').click();
  await expectReading(page, 'ar', actorOf('imctc'));
});

test('zoomed out, a click on Sweden says that the article does not mention it', async ({
  page,
}) => {
  await page.goto(`${pathTo('en')}?at=30,45,2.2`);
  await liveMap(page);
  const camera = { lon: 30, lat: 45, zoom: 2.2 };
  const { on } = await shownMap(page, 'en', NONE, { camera });
  await page.mouse.click(...(await firstBare(page, [on([15.2, 62.5]), on([16, 64.5])])));
  await expect(page).toHaveURL(pathTo('en', actorOf('SE')));
  await expect(page.locator('#reader')).toContainText('The article does not mention Sweden.');
  await page.getByRole('link', { name: 'اقرأ بالعربية' }).click();
  await expect(page.locator('#reader')).toContainText('لا يذكر المقال السويد.');
});

test('a kind that is switched off is no longer painted', async ({ page }) => {
  await openLive(page, pathTo('ar', actorOf('PK')));
  const shown = await shownMap(page, 'ar', actorOf('PK'));
  const found = measurable(shown, 40).find(({ arc }) => arc.tie.id === 'EG-PK/visit');
  if (found === undefined) throw new Error('The tie cannot be measured.');
  const aside = async () => paintedAside(decodePng(await page.screenshot()), found);
  expect(Math.abs((await aside()) ?? Infinity)).toBeLessThan(2);
  await page.locator('.legend button', { hasText: 'زيارات' }).filter({ visible: true }).click();
  await expect.poll(aside).toBe(undefined);
});

test('moving the map writes the camera into the address, and the link restores it', async ({
  page,
}) => {
  await openLive(page, pathTo('ar'));
  const [x, y] = await markAt(page, 'actor/SA');
  const { on } = await shownMap(page, 'ar');
  const [seaX, seaY] = await firstBare(page, [on([63, 17]), on([62, 20])]);
  await page.mouse.move(seaX, seaY);
  await page.mouse.down();
  await page.mouse.move(seaX - 60, seaY - 40, { steps: 4 });
  await page.mouse.move(seaX - 120, seaY - 80, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\?at=[\d.]+,[\d.]+,[\d.]+$/);
  const [movedX, movedY] = await markAt(page, 'actor/SA');
  expect(movedX).toBeLessThan(x - 60);
  expect(movedY).toBeLessThan(y - 40);
  const url = page.url();
  await page.reload();
  await liveMap(page);
  const [againX, againY] = await markAt(page, 'actor/SA');
  // A link keeps about a hundred metres and a hundredth of a zoom.
  expect(Math.hypot(againX - movedX, againY - movedY)).toBeLessThan(4);
  expect(page.url()).toBe(url);
});
