import type { Page } from '@playwright/test';
import type { LonLat, XY } from '../../src/lib/geo/mercator';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, NONE, pathTo, tieOf } from './lib/dossier';
import { aloneOn, crossings, firstBare, liveMap, markAt, markLink } from './lib/map';
import { frames, openLive, shownMap, type Shown } from './lib/map';
import { paintedAside, probesOn } from './lib/painted';
import { decodePng } from './lib/png';
import { expectReading } from './lib/reader';

// A small map is painted quickly, even by software.
test.use({ viewport: { width: 900, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

/** Land of Egypt away from its marks; where of it is in sight depends on the screen. */
const EGYPT: readonly LonLat[] = [
  [27, 26.6],
  [29, 25],
  [30, 23.5],
  [32, 23.5],
  [33.5, 24],
];
const ISLAMABAD = [73.05, 33.69] as const;

/** Waits until the map has a mark within a pixel of where it belongs. */
const expectAt = (page: Page, target: string, [x, y]: XY) =>
  expect
    .poll(async () => {
      const [nowX, nowY] = await markAt(page, target);
      return Math.hypot(nowX - x, nowY - y);
    })
    .toBeLessThan(1);

/** A kind that is switched off is no longer painted. */
async function expectSwitchedOff(page: Page, shown: Shown): Promise<void> {
  const arc = shown.scene.arcs.find(({ tie }) => tie.id === 'EG-PK/visit');
  if (arc === undefined) throw new Error('The tie has no arc.');
  const one = { arc, probes: probesOn(shown, arc) };
  const aside = async () => paintedAside(decodePng(await page.screenshot()), one);
  expect(Math.abs((await aside()) ?? Infinity)).toBeLessThan(2);
  const button = page.locator('.legend button', { hasText: t('ar', 'kind.visit') });
  await button.filter({ visible: true }).click();
  await expect.poll(aside).toBe(undefined);
  await button.filter({ visible: true }).click();
}

/** Counts on the page what WebGL draws. */
function countDrawing(): void {
  const context = WebGL2RenderingContext.prototype;
  const drawElements = Reflect.get(context, 'drawElements');
  Reflect.set(window, 'drawn', 0);
  context.drawElements = function (...args) {
    Reflect.set(window, 'drawn', Number(Reflect.get(window, 'drawn')) + 1);
    Reflect.apply(drawElements, this, args);
  };
}
const drawn = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'drawn')));

test('the live map answers clicks on several arcs, land, marks, one arc, and the legend', async ({
  page,
}) => {
  await page.addInitScript(countDrawing);
  await openLive(page, pathTo('ar'));
  const overview = await shownMap(page, 'ar');
  // A click that asks for no other picture has none painted.
  const painted = await drawn(page);
  expect(painted).toBeGreaterThan(0);
  await page.mouse.click(...(await firstBare(page, [overview.on([63, 17])])));
  await frames(page);
  await frames(page);
  expect(await drawn(page)).toBe(painted);
  const several = await firstBare(page, crossings(overview, 3));
  await page.mouse.click(...several);
  const names = overview.hit(several).arcs.map((one) => one.name);
  await expect(page.getByRole('dialog').getByRole('link')).toHaveText(names);
  await page.keyboard.press('Escape');

  await page.mouse.click(...(await firstBare(page, EGYPT.map(overview.on))));
  await expectReading(page, 'ar', actorOf('EG'));

  const selected = await shownMap(page, 'ar', actorOf('EG'));
  await expectAt(page, 'actor/PK', selected.on(ISLAMABAD));
  await page.mouse.click(...selected.on(ISLAMABAD));
  await expectReading(page, 'ar', actorOf('PK'));

  const shown = await shownMap(page, 'ar', actorOf('PK'));
  const arc = shown.scene.arcs.find((one) => one.tie.id === 'CN-PK/rivalry');
  if (arc === undefined) throw new Error('The tie has no arc.');
  await expectAt(page, 'actor/PK', shown.on(ISLAMABAD));
  await expectSwitchedOff(page, shown);
  await page.mouse.click(...(await firstBare(page, aloneOn(shown, arc))));
  await expectReading(page, 'ar', tieOf('CN-PK/rivalry'));

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

test('moving the map writes the camera that is seen into the address', async ({ page }) => {
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
  // The camera of the link is the one that is seen, but for what it rounds.
  const [lon = 0, lat = 0, zoom = 0] = (/at=(.*)$/.exec(page.url())?.[1] ?? '')
    .split(',')
    .map(Number);
  const linked = await shownMap(page, 'ar', NONE, { camera: { lon, lat, zoom } });
  const [wantedX, wantedY] = linked.on([46.68, 24.71]);
  expect(Math.hypot(movedX - wantedX, movedY - wantedY)).toBeLessThan(4);
});
