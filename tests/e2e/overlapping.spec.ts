import type { Page } from '@playwright/test';
import type { Arc } from '../../src/lib/scene/scene';
import type { XY } from '../../src/lib/geo/mercator';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, NONE, pathTo, tieOf } from './lib/dossier';
import { crossings, firstBare, frames, markLink, openPicture, shownMap } from './lib/map';
import { backToAll, expectReading } from './lib/reader';

const chooser = (page: Page) => page.getByRole('dialog');

/** A bare position over at least so many arcs, and those arcs, nearest first. */
async function several(
  page: Page,
  lang: 'ar' | 'en',
  selection = NONE,
  least = 3,
): Promise<{ at: XY; arcs: Arc[] }> {
  const shown = await shownMap(page, lang, selection);
  // A click's place is whole pixels: beside it, which of two arcs is nearer may be another.
  const whole = crossings(shown, least).map(([x, y]): XY => [Math.round(x), Math.round(y)]);
  const clear = whole.filter((at) => shown.hit(at).arcs.length >= least);
  const at = await firstBare(page, clear);
  return { at, arcs: shown.hit(at).arcs };
}

async function offersEach(page: Page): Promise<void> {
  const { at, arcs } = await several(page, 'en');
  expect(arcs.length).toBeGreaterThanOrEqual(3);
  await page.mouse.click(...at);
  await expect(chooser(page)).toHaveAccessibleName(t('en', 'severalHere'));
  await expect(chooser(page).getByRole('link')).toHaveText(arcs.map((arc) => arc.name()));
  await expect(page).toHaveURL(pathTo('en'));
  const [first] = arcs;
  await chooser(page)
    .getByRole('link', { name: first?.name() ?? '' })
    .click();
  await expectReading(page, 'en', tieOf(first?.tie.id ?? ''));
  await expect(chooser(page)).toBeHidden();
}

async function closesOffer(page: Page): Promise<void> {
  await markLink(page, 'actor/EG').click();
  await expectReading(page, 'en', actorOf('EG'));
  await frames(page);
  const { at } = await several(page, 'en', actorOf('EG'), 2);
  const offer = async () => {
    await page.mouse.click(...at);
    await expect(chooser(page)).toBeVisible();
  };
  await offer();
  await page.keyboard.press('Escape');
  await expect(chooser(page)).toBeHidden();
  await expectReading(page, 'en', actorOf('EG'));

  await offer();
  await chooser(page)
    .getByRole('button', { name: t('en', 'close') })
    .click();
  await expect(chooser(page)).toBeHidden();

  await offer();
  const { on } = await shownMap(page, 'en', actorOf('EG'));
  // The Arabian Sea: neither a mark nor a line nor land.
  await page.mouse.click(...(await firstBare(page, [on([63, 15]), on([63, 12]), on([60, 14])])));
  await expect(chooser(page)).toBeHidden();
  await expectReading(page, 'en', actorOf('EG'));
}

test('several arcs under a click are offered by name, until one is chosen or the offer closed', async ({
  page,
}) => {
  await openPicture(page, pathTo('en'));
  await test.step('where several arcs lie, a click offers each by name', () => offersEach(page));
  // What was chosen is put back; the next step selects a state of its own.
  await backToAll(page, 'en');
  await test.step('Escape, its button and a click elsewhere close the offer and leave the selection', () =>
    closesOffer(page));
});

test('the offer: whole within the map, closed with the focus kept, opened by arrow keys', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  const shown = await shownMap(page, 'ar');
  const { box, hit } = shown;
  const links = chooser(page).getByRole('link');

  await test.step('it lies within the map and its names are whole', async () => {
    const all = crossings(shown, 3);
    const most = [...all].sort((x, y) => hit(y).arcs.length - hit(x).arcs.length).slice(0, 20);
    await page.mouse.click(...(await firstBare(page, most)));
    const offer = await chooser(page).boundingBox();
    if (offer === null) throw new Error('There is no offer.');
    expect(offer.x).toBeGreaterThanOrEqual(box.x);
    expect(offer.x + offer.width).toBeLessThanOrEqual(box.x + box.width);
    expect(offer.y).toBeGreaterThanOrEqual(box.y);
    expect(offer.y + offer.height).toBeLessThanOrEqual(box.y + box.height);
    const clipped = await links.evaluateAll(
      (all) => all.filter((a) => a.scrollWidth > a.clientWidth + 1).length,
    );
    expect(clipped).toBe(0);
  });

  await test.step('closing it gives the focus back to the map, not to the page', async () => {
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(chooser(page)).toBeHidden();
    expect(await page.evaluate(() => document.activeElement?.closest('.map') != null)).toBe(true);
  });

  await test.step('arrow keys go through the offered arcs and Enter opens one', async () => {
    const { at, arcs } = await several(page, 'ar');
    await page.mouse.click(...at);
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expectReading(page, 'ar', tieOf(arcs[1]?.tie.id ?? ''));
  });
});
