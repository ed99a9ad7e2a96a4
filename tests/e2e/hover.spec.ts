import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { actorOf, pathTo, relationsOf, tieOf } from './lib/dossier';
import { aloneOn, firstBare, markLink, openPicture, shownMap } from './lib/map';

const TIE = 'EG-PK/visit';

/** Ids of the arcs that are lit, in order. */
const litArcs = (page: Page) =>
  page
    .locator('.lines a.lit')
    .evaluateAll((arcs) => arcs.map((arc) => arc.getAttribute('data-tie') ?? '').sort());
/** Ids of the relations whose cards or lines are lit, in order. */
const litCards = (page: Page) =>
  page
    .locator('#reader [data-relation].lit')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-relation')))].sort());

test('hovering a card lights the arcs of its relation, leaving puts them out', async ({ page }) => {
  const [first] = relationsOf(tieOf(TIE));
  await openPicture(page, pathTo('ar', actorOf('PK')));
  await expect.poll(() => litArcs(page)).toEqual([]);
  await page
    .locator(`#reader [data-relation="${first?.id ?? ''}"]`)
    .first()
    .hover();
  await expect.poll(() => litArcs(page)).toEqual([TIE]);
  await page.mouse.move(2, 2);
  await expect.poll(() => litArcs(page)).toEqual([]);
});

test('hovering a line of the overview lights the arcs of its relation', async ({ page }) => {
  const [first] = relationsOf(tieOf(TIE));
  await openPicture(page, pathTo('en'));
  await page.locator(`#reader [data-relation="${first?.id ?? ''}"]`).hover();
  await expect.poll(() => litArcs(page)).toEqual([TIE]);
});

test('hovering an arc lights its cards and says its name', async ({ page }) => {
  await openPicture(page, pathTo('ar', actorOf('PK')));
  const shown = await shownMap(page, 'ar', actorOf('PK'));
  const arc = shown.scene.arcs.find((one) => one.tie.id === TIE);
  if (arc === undefined) throw new Error('The tie has no arc.');
  await page.mouse.move(...(await firstBare(page, aloneOn(shown, arc))));
  const ids = relationsOf(tieOf(TIE)).map((r) => r.id);
  await expect.poll(() => litCards(page)).toEqual(ids.sort());
  await expect.poll(() => litArcs(page)).toEqual([TIE]);
  await expect(page.locator('.map .tip')).toHaveText(arc.name);
  await page.mouse.move(2, 2);
  await expect.poll(() => litCards(page)).toEqual([]);
  await expect(page.locator('.map .tip')).toBeHidden();
});

test('hovering a capital says its name and lights what is said of it', async ({ page }) => {
  await openPicture(page, pathTo('en'));
  await markLink(page, 'actor/SA').locator('circle').first().hover({ force: true });
  await expect(page.locator('.map .tip')).toHaveText('Riyadh');
  const ids = relationsOf(actorOf('SA')).map((r) => r.id);
  await expect.poll(() => litCards(page)).toEqual(ids.sort());
  expect(await litArcs(page)).toContain('PK-SA/alliance');
});

test('focus previews as the pointer does', async ({ page }) => {
  await openPicture(page, pathTo('ar'));
  await markLink(page, 'actor/TR').focus();
  const ids = relationsOf(actorOf('TR')).map((r) => r.id);
  await expect.poll(() => litCards(page)).toEqual(ids.sort());
});
