import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { actorOf, pathTo, relationsOf, tieOf } from './lib/dossier';
import { aloneOn, firstBare, markLink, openPicture, shownMap } from './lib/map';
import { backToAll } from './lib/reader';

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

/** Takes the pointer off everything that it could light. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await expect.poll(() => litArcs(page)).toEqual([]);
}

async function cardLightsArcs(page: Page): Promise<void> {
  const [first] = relationsOf(tieOf(TIE));
  await expect.poll(() => litArcs(page)).toEqual([]);
  await page
    .locator(`#reader [data-relation="${first?.id ?? ''}"]`)
    .first()
    .hover();
  await expect.poll(() => litArcs(page)).toEqual([TIE]);
  await leave(page);
}

async function arcLightsCards(page: Page): Promise<void> {
  const shown = await shownMap(page, 'ar', actorOf('PK'));
  const arc = shown.scene.arcs.find((one) => one.tie.id === TIE);
  if (arc === undefined) throw new Error('The tie has no arc.');
  await page.mouse.move(...(await firstBare(page, aloneOn(shown, arc))));
  const ids = relationsOf(tieOf(TIE)).map((r) => r.id);
  await expect.poll(() => litCards(page)).toEqual(ids.sort());
  await expect.poll(() => litArcs(page)).toEqual([TIE]);
  await expect(page.locator('.map .tip')).toHaveText(arc.name());
  // Above what it covers, and a link as any: it opens in a tab of its own.
  const badge = page.locator('.lit a[data-target]');
  await expect(badge).toHaveAttribute('href', new RegExp(`/tie/${TIE}$`));
  await page.mouse.move(2, 2);
  await expect.poll(() => litCards(page)).toEqual([]);
  await expect(page.locator('.map .tip')).toBeHidden();
}

async function focusPreviews(page: Page): Promise<void> {
  await markLink(page, 'actor/TR').focus();
  const ids = relationsOf(actorOf('TR')).map((r) => r.id);
  await expect.poll(() => litCards(page)).toEqual(ids.sort());
}

// Each step but the last leaves nothing lit.
test('cards light arcs, arcs light cards, and focus lights what the pointer does', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar', actorOf('PK')));
  await test.step('hovering a card lights the arcs of its relation, leaving puts them out', () =>
    cardLightsArcs(page));
  await test.step('hovering an arc lights its cards and says its name', () => arcLightsCards(page));
  await backToAll(page, 'ar');
  await test.step('focus previews as the pointer does', () => focusPreviews(page));
});

test('in the overview, lines light arcs and a capital what is said of it', async ({ page }) => {
  await openPicture(page, pathTo('en'));

  await test.step('hovering a line of the overview lights the arcs of its relation', async () => {
    const [first] = relationsOf(tieOf(TIE));
    await page.locator(`#reader [data-relation="${first?.id ?? ''}"]`).hover();
    await expect.poll(() => litArcs(page)).toEqual([TIE]);
    await leave(page);
  });

  await test.step('hovering a capital says its name and lights what is said of it', async () => {
    await markLink(page, 'actor/SA').locator('circle').first().hover({ force: true });
    await expect(page.locator('.map .tip')).toHaveText('Riyadh');
    const ids = relationsOf(actorOf('SA')).map((r) => r.id);
    await expect.poll(() => litCards(page)).toEqual(ids.sort());
    expect(await litArcs(page)).toContain('PK-SA/alliance');
  });
});

test('a selection lets go of the link that it was chosen by, which is gone', async ({ page }) => {
  await openPicture(page, pathTo('en'));
  const chip = page.locator('#reader .chips a', { hasText: /^Israel$/ });
  await chip.hover();
  await expect.poll(() => litArcs(page)).not.toEqual([]);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.locator('#reader h1')).toHaveText('Israel');
  await expect(chip).toHaveCount(0);
  await expect.poll(() => litArcs(page)).toEqual([]);
});
