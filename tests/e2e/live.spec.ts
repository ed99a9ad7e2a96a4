import type { Page } from '@playwright/test';
import type { LonLat } from '../../src/lib/geo/mercator';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, NONE, pathTo, tieOf } from './lib/dossier';
import { expectAt, ISLAMABAD, SMALL_AND_STILL } from './lib/live';
import { aloneOn, crossings, firstBare, frames, markLink } from './lib/map';
import { openLive, shownMap, type Shown } from './lib/map';
import { paintedAside, probesOn } from './lib/painted';
import { decodePng } from './lib/png';
import { expectReading } from './lib/reader';

test.use(SMALL_AND_STILL);

/** Land of Egypt away from its marks; where of it is in sight depends on the screen. */
const EGYPT: readonly LonLat[] = [
  [27, 26.6],
  [29, 25],
  [30, 23.5],
  [32, 23.5],
  [33.5, 24],
];

/** Open water, for a click that means nothing. */
const SEA: readonly LonLat[] = [
  [63, 17],
  [62, 20],
  [64, 21.5],
  [27, 34.2],
];

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

test('the live map answers clicks on several arcs, land, marks, one arc, and the legend', async ({
  page,
}) => {
  await page.addInitScript(countDrawing);
  await openLive(page, pathTo('ar'));
  const overview = await shownMap(page, 'ar');
  // A click that asks for no other picture has none painted.
  const painted = await drawn(page);
  expect(painted).toBeGreaterThan(0);
  await page.mouse.click(...(await firstBare(page, SEA.map(overview.on))));
  await frames(page);
  await frames(page);
  expect(await drawn(page)).toBe(painted);
  const several = await firstBare(page, crossings(overview, 3));
  await page.mouse.click(...several);
  const names = overview.hit(several).arcs.map((one) => one.name());
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
