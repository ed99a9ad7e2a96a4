import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { actorOf, NONE, pathTo } from './lib/dossier';
import { expectAt, ISLAMABAD, SMALL_AND_STILL } from './lib/live';
import { firstBare, markAt, openLive, shownMap } from './lib/map';
import { backToAll } from './lib/reader';

test.use(SMALL_AND_STILL);

async function saysNotMentioned(page: Page): Promise<void> {
  await openLive(page, `${pathTo('en')}?at=30,45,2.2`);
  const camera = { lon: 30, lat: 45, zoom: 2.2 };
  const { on } = await shownMap(page, 'en', NONE, { camera });
  await page.mouse.click(...(await firstBare(page, [on([15.2, 62.5]), on([16, 64.5])])));
  await expect(page).toHaveURL(pathTo('en', actorOf('SE')));
  await expect(page.locator('#reader')).toContainText('The article does not mention Sweden.');
  await page.getByRole('link', { name: 'اقرأ باللغة العربية' }).click();
  await expect(page.locator('#reader')).toContainText('لا يذكر المقال السويد.');
}

/** Starts from the overview, framed by itself. */
async function writesCamera(page: Page): Promise<void> {
  const { on } = await shownMap(page, 'ar');
  await expectAt(page, 'actor/PK', on(ISLAMABAD));
  const [x, y] = await markAt(page, 'actor/SA');
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
  // The camera of the link is the one that is seen, but for what it rounds.
  const [lon = 0, lat = 0, zoom = 0] = (/at=(.*)$/.exec(page.url())?.[1] ?? '')
    .split(',')
    .map(Number);
  const linked = await shownMap(page, 'ar', NONE, { camera: { lon, lat, zoom } });
  const [wantedX, wantedY] = linked.on([46.68, 24.71]);
  expect(Math.hypot(movedX - wantedX, movedY - wantedY)).toBeLessThan(4);
}

// Between the steps the selection is taken back, and its camera with it.
test('the live map follows the camera of its address, and its address the camera', async ({
  page,
}) => {
  await test.step('zoomed out, a click on Sweden says that the article does not mention it', () =>
    saysNotMentioned(page));
  await backToAll(page, 'ar');
  await test.step('moving the map writes the camera that is seen into the address', () =>
    writesCamera(page));
});
