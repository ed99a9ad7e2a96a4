import type { Page } from '@playwright/test';
import { EVERYTHING } from '../../src/lib/domain/filter';
import { matrixOf, silentPairs } from '../../src/lib/domain/matrix';
import { filtered } from '../../src/lib/domain/shown-relations';
import { tableText as t } from '../../src/lib/i18n/messages/table';
import { expect, test } from './fixtures';
import { actorOf, dossier, pathTo, relationsOf, tieOf } from './lib/dossier';
import { arcLink, markLink, openPicture } from './lib/map';

const TIE = 'EG-PK/visit';
const matrix = `${pathTo('ar')}/matrix`;
const whole = matrixOf(dossier, dossier.relations, EVERYTHING);
const grid = (page: Page) => page.getByRole('region', { name: t('ar', 'matrixRegion') });
const cellLink = (page: Page, tie: string) => grid(page).locator(`[data-cell-tie="${tie}"]`);
const headings = (page: Page) => grid(page).locator('tbody th').allInnerTexts();
const litArcs = (page: Page) =>
  page
    .locator('.lines a.lit')
    .evaluateAll((arcs) => arcs.map((arc) => arc.getAttribute('data-tie') ?? '').sort());
const names = (actors: readonly { name: { ar: string } }[]) => actors.map(({ name }) => name.ar);

/** Each tie has one link, named after it, and each pair its total. */
async function tiesInCells(page: Page): Promise<void> {
  await expect(grid(page).locator('[data-cell-tie]')).toHaveCount(
    whole.cells.flatMap(({ ties }) => ties).length,
  );
  const n = relationsOf(tieOf(TIE)).length;
  const name = (await cellLink(page, TIE).getAttribute('aria-label')) ?? '';
  expect(name).toContain(`مصر – باكستان: زيارات (${t('ar', 'relations', { n })})`);
  expect(name).toContain(t('ar', 'fromTo', { from: 'باكستان', to: 'مصر' }));
  const totals = await grid(page).locator('.total').allInnerTexts();
  expect(totals.map(Number).sort()).toEqual(whole.cells.map(({ total }) => total).sort());
}

test('cells lead to ties, light the map and are lit by it, and follow filter and order', async ({
  page,
}) => {
  await openPicture(page, matrix);
  expect(await headings(page)).toEqual(names(whole.actors));

  await test.step('each tie stands once, with its words and its number', () => tiesInCells(page));

  await test.step('the principal states are in sight without scrolling aside', async () => {
    for (const { id } of dossier.actors.filter((a) => a.principal))
      await expect(grid(page).locator(`thead [data-head="${id}"]`)).toBeInViewport({ ratio: 1 });
  });

  await test.step('hovering and focus light arcs, one or a pair’s', async () => {
    await cellLink(page, TIE).hover();
    await expect.poll(() => litArcs(page)).toEqual([TIE]);
    const pair = grid(page).locator('.total').first();
    await pair.hover();
    const ids = whole.cell('EG', 'PK')?.ties.map((tie) => tie.id);
    await expect.poll(() => litArcs(page)).toEqual(ids?.sort());
    await cellLink(page, 'IN-PK/rivalry').focus();
    await expect.poll(() => litArcs(page)).toEqual(['IN-PK/rivalry']);
    await grid(page).locator('tbody [data-head="TR"]').hover();
    await expect.poll(async () => (await litArcs(page)).includes('EG-TR/arms')).toBe(true);
  });

  await test.step('what is lit on the map is lit here', async () => {
    await page.mouse.move(2, 2);
    await markLink(page, `tie/${TIE}`).focus();
    await expect(cellLink(page, TIE)).toHaveClass(/lit/);
    await markLink(page, 'actor/TR').focus();
    await expect(grid(page).locator('thead [data-head="TR"]')).toHaveClass(/lit/);
  });

  await test.step('a click selects the tie in place', async () => {
    await cellLink(page, TIE).click();
    await expect(page).toHaveURL(`${matrix}?select=tie/${TIE}`);
    await expect(cellLink(page, TIE)).toHaveAttribute('aria-current', 'true');
    await expect(arcLink(page, TIE)).toHaveClass(/strong/);
    await expect(arcLink(page, 'IN-PK/rivalry')).toHaveClass(/dim/);
  });

  await test.step('the order goes by number, and the address says so', async () => {
    await page.getByRole('button', { name: t('ar', 'order.number') }).click();
    const byNumber = matrixOf(dossier, dossier.relations, EVERYTHING, 'number');
    await expect.poll(() => headings(page)).toEqual(names(byNumber.actors));
    await expect(page).toHaveURL(`${matrix}?select=tie/${TIE}&order=number`);
    await page.getByRole('button', { name: t('ar', 'order.principal') }).click();
  });

  await test.step('a filter leaves the actors that it ties', async () => {
    const certainty = page.getByRole('list', { name: t('ar', 'certainty') }).first();
    for (const one of ['attributed', 'inferred'] as const)
      await certainty.getByRole('button', { name: t('ar', `certainty.${one}`) }).click();
    const filter = { ...EVERYTHING, certainties: ['reported' as const] };
    const own = matrixOf(dossier, filtered(dossier, dossier.relations, filter), filter);
    expect(own.actors.length).toBeLessThan(whole.actors.length);
    await expect.poll(() => headings(page)).toEqual(names(own.actors));
  });
});

test('a link marks the row and the column of an actor, or the cells of a claim', async ({
  page,
}) => {
  await openPicture(page, `${matrix}?select=actor/TR`);
  await expect(grid(page).locator('tr.chosen th')).toHaveText(['تركيا']);
  await expect(grid(page).locator('thead th.chosen')).toHaveText(['تركيا']);
  const claim = dossier.relations.find((r) => r.directed && r.from.length * r.to.length > 2);
  if (claim === undefined) throw new Error('No claim ties more than two pairs.');
  await page.goto(`${matrix}?select=relation/${claim.id}`);
  await expect(grid(page).locator('[data-cell-tie][aria-current]')).toHaveCount(
    claim.from.length * claim.to.length,
  );
  await expect(page.locator('#reader p.selected')).toContainText(claim.title.ar);
});

test('on a phone the pairs stand one below the other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPicture(page, matrix);
  await expect(grid(page)).toBeHidden();
  const pairs = page.getByRole('list', { name: t('ar', 'pairs') });
  await expect(pairs.locator('h3')).toHaveCount(whole.cells.length);
  const over = await page
    .locator('#reader .scroller')
    .evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  await pairs.locator(`[data-cell-tie="${TIE}"]`).click();
  await expect(page).toHaveURL(`${matrix}?select=tie/${TIE}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of ['ar', 'en'] as const)
    test(`${lang}: the matrix holds every tie, and what the article does not say`, async ({
      page,
    }) => {
      await page.goto(`${pathTo(lang)}/matrix`);
      const region = page.getByRole('region', { name: t(lang, 'matrixRegion') });
      const hrefs = await region
        .locator('[data-cell-tie]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      const ties = whole.cells.flatMap((cell) => cell.ties);
      expect(hrefs.sort()).toEqual(ties.map(({ id }) => pathTo(lang, tieOf(id))).sort());
      for (const [one, other] of silentPairs(dossier))
        await expect(page.locator('#reader')).toContainText(
          `${one.name[lang]} – ${other.name[lang]}`,
        );
      for (const { id } of whole.untied)
        await expect(
          page.locator(`#reader .pairs a[href="${pathTo(lang, actorOf(id))}"]`),
        ).toHaveCount(1);
    });
});
