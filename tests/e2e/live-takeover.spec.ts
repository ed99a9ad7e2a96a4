import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { actorOf, pathTo } from './lib/dossier';
import { expectAt, ISLAMABAD, SMALL_AND_STILL } from './lib/live';
import { liveMap, markAt, markLink, shownMap, started } from './lib/map';
import { backToAll, expectReading } from './lib/reader';

test.use(SMALL_AND_STILL);

async function keepsFocus(page: Page): Promise<void> {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/basemap/world.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(pathTo('ar', actorOf('PK')));
  await started(page);
  await markLink(page, 'actor/SA').focus();
  go();
  await liveMap(page);
  await expect(markLink(page, 'actor/SA')).toBeFocused();
  // The canvas is hidden from those who hear the page, so it must be no stop for the keyboard.
  const stops = page.locator('[aria-hidden="true"] [tabindex="0"], [aria-hidden="true"] button');
  await expect(stops).toHaveCount(0);
}

/** Selects Iran; tells where the map has Islamabad in each frame drawn during and after that. */
async function islamabadInFrames(): Promise<string[]> {
  const link = () => document.querySelector('.marks a[data-target="actor/PK"]');
  const at = () => {
    const { x, y } = link()?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return `${Math.round(x)} ${Math.round(y)}`;
  };
  const seen = [at()];
  const iran = document.querySelector('.marks a[data-target="actor/IR"]');
  iran?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  const end = performance.now() + 1300;
  while (performance.now() < end) {
    await new Promise((next) => requestAnimationFrame(next));
    if (seen.at(-1) !== at()) seen.push(at());
  }
  return seen;
}

/** Starts from the overview, framed by itself. */
async function jumps(page: Page): Promise<void> {
  await expectAt(page, 'actor/PK', (await shownMap(page, 'ar')).on(ISLAMABAD));
  const positions = await page.evaluate(islamabadInFrames);
  await expectReading(page, 'ar', actorOf('IR'));
  expect(positions, 'before, and after').toHaveLength(2);
  const [x, y] = (await shownMap(page, 'ar', actorOf('IR'))).on(ISLAMABAD);
  const [nowX, nowY] = await markAt(page, 'actor/PK');
  expect(Math.hypot(nowX - x, nowY - y)).toBeLessThan(1.5);
}

// Between the steps the selection is taken back.
test('the live map takes over without taking the focus, and jumps where no motion is wanted', async ({
  page,
}) => {
  await test.step('focus stays on its mark when the live map takes over, which adds no stop', () =>
    keepsFocus(page));
  await backToAll(page, 'ar');
  await test.step('with reduced motion a selection jumps to its frame', () => jumps(page));
});
