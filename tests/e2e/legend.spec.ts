import type { Locator, Page } from '@playwright/test';
import { CERTAINTIES, KINDS, type Kind } from '../../src/lib/domain/types';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, dossier, NONE, pathTo, relationsOf, tieOf } from './lib/dossier';
import { arcLink, markLink, openPicture } from './lib/map';
import { backToAll, expectReading, shownIds } from './lib/reader';

/** The entry of the legend that is in sight: narrow screens have a folded copy of it. */
const entry = (page: Page, name: string): Locator =>
  page.locator('.legend li button', { hasText: name }).filter({ visible: true });
const kind = (page: Page, id: Kind) => entry(page, t('ar', `kind.${id}`));
/** What says how much is hidden, and offers to show it. */
const note = (page: Page) => page.getByRole('status').filter({ visible: true });

const ids = (wanted: (r: (typeof dossier.relations)[number]) => boolean) =>
  dossier.relations
    .filter(wanted)
    .map((r) => r.id)
    .sort();

/** The kinds that have an arc, in the order of the legend. */
async function drawnKinds(page: Page): Promise<string[]> {
  const drawn = await page
    .locator('.lines a[data-tie]')
    .evaluateAll((arcs) => arcs.map((arc) => arc.getAttribute('data-tie')?.split('/')[1]));
  return KINDS.filter((one) => drawn.includes(one));
}

async function showAll(page: Page): Promise<void> {
  await note(page)
    .getByRole('button', { name: t('ar', 'showAll') })
    .click();
  await expect.poll(() => shownIds(page)).toEqual(ids(() => true));
  await expect.poll(() => drawnKinds(page)).toEqual([...KINDS]);
  await expect(page).toHaveURL(pathTo('ar'));
}

async function countsAll(page: Page): Promise<void> {
  for (const one of KINDS) {
    const n = dossier.relations.filter((r) => r.kind === one).length;
    await expect(kind(page, one).locator('.count')).toHaveText(String(n));
  }
  for (const one of CERTAINTIES) {
    const n = dossier.relations.filter((r) => r.certainty === one).length;
    await expect(entry(page, t('ar', `certainty.${one}`)).locator('.count')).toHaveText(String(n));
  }
  await markLink(page, 'actor/TR').click();
  await expectReading(page, 'ar', actorOf('TR'));
  const own = relationsOf(actorOf('TR'));
  for (const one of KINDS) {
    const n = own.filter((r) => r.kind === one).length;
    await expect(kind(page, one).locator('.count')).toHaveText(String(n));
  }
  await backToAll(page, 'ar');
}

async function hidesKind(page: Page): Promise<void> {
  expect(await drawnKinds(page)).toEqual([...KINDS]);
  await kind(page, 'visit').click();
  await expect(kind(page, 'visit')).toHaveAttribute('aria-pressed', 'false');
  const rest = KINDS.filter((one) => one !== 'visit');
  await expect.poll(() => drawnKinds(page)).toEqual(rest);
  await expect(markLink(page, 'tie/EG-PK/visit')).toHaveCount(0);
  const shown = ids((r) => r.kind !== 'visit');
  await expect.poll(() => shownIds(page)).toEqual(shown);
  const total = dossier.relations.length;
  await expect(page.locator('#reader')).toContainText(
    t('ar', 'relationsOf', { n: shown.length, total }),
  );
  await expect(page).toHaveURL(`${pathTo('ar')}?kinds=${rest.join('.')}`);
  await showAll(page);
}

async function hidesCertainty(page: Page): Promise<void> {
  await entry(page, t('ar', 'certainty.inferred')).click();
  const shown = ids((r) => r.certainty !== 'inferred');
  await expect.poll(() => shownIds(page)).toEqual(shown);
  await expect(page).toHaveURL(`${pathTo('ar')}?certainty=reported.attributed`);
  // A tie with inferred claims alone goes; one with both stays, and its line is no longer mixed.
  await expect(arcLink(page, 'IL-IN/effect')).toHaveCount(0);
  await expect(arcLink(page, 'EG-PK/visit')).toHaveCount(1);
  const visits = relationsOf(tieOf('EG-PK/visit')).filter((r) => r.certainty !== 'inferred');
  await expect(arcLink(page, 'EG-PK/visit')).toHaveAccessibleName(
    new RegExp(t('ar', 'relations', { n: visits.length })),
  );
  for (const one of KINDS) {
    const n = dossier.relations.filter((r) => r.kind === one && r.certainty !== 'inferred').length;
    await expect(kind(page, one).locator('.count')).toHaveText(String(n));
  }
  await showAll(page);
}

async function opensFiltered(page: Page): Promise<void> {
  await kind(page, 'effect').click();
  await kind(page, 'rivalry').click();
  await entry(page, t('ar', 'certainty.reported')).click();
  const shown = ids(
    (r) => r.kind !== 'effect' && r.kind !== 'rivalry' && r.certainty !== 'reported',
  );
  await expect.poll(() => shownIds(page)).toEqual(shown);
  await expect(page).toHaveURL(/certainty=attributed\.inferred/);
  const arcs = await page.locator('.lines a[data-tie]').count();
  const url = page.url();
  await page.reload();
  await expect.poll(() => shownIds(page)).toEqual(shown);
  await expect(page.locator('.lines a[data-tie]')).toHaveCount(arcs);
  await expect(kind(page, 'effect')).toHaveAttribute('aria-pressed', 'false');
  await expect(kind(page, 'visit')).toHaveAttribute('aria-pressed', 'true');
  await page.waitForTimeout(400);
  expect(page.url()).toBe(url);
}

// Each step but the last leaves everything shown, which the next one starts from.
test('the legend counts what is there, and what it hides stays hidden in a link', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  await test.step('the legend counts what the dossier holds', () => countsAll(page));
  await test.step('hiding a kind takes it from the map, the reader and the address', () =>
    hidesKind(page));
  await test.step('hiding a certainty takes it from the map, the reader and the address', () =>
    hidesCertainty(page));
  await test.step('a filtered address opened afresh shows exactly what it showed', () =>
    opensFiltered(page));
});

// Each step opens an address of its own.
test('a filter that comes with the address is kept, named and taken back', async ({ page }) => {
  await test.step('"show all" brings everything back', async () => {
    await openPicture(page, `${pathTo('ar')}?kinds=arms&certainty=reported`);
    const left = ids((r) => r.kind === 'arms' && r.certainty === 'reported');
    await expect.poll(() => shownIds(page)).toEqual(left);
    const hidden = dossier.relations.length - left.length;
    await expect(note(page)).toContainText(t('ar', 'hiddenByFilter', { n: hidden }));
    await showAll(page);
  });

  await test.step('a filter stays while selections change, and a relation linked to is shown', async () => {
    await openPicture(page, `${pathTo('ar')}?kinds=arms`);
    await markLink(page, 'actor/TR').click();
    await expect(page).toHaveURL(`${pathTo('ar', actorOf('TR'))}?kinds=arms`);
    const own = relationsOf(actorOf('TR')).filter((r) => r.kind === 'arms');
    await expect.poll(() => shownIds(page)).toEqual(own.map((r) => r.id).sort());
    expect(await drawnKinds(page)).toEqual(['arms']);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(`${pathTo('ar', NONE)}?kinds=arms`);
    const visit = relationsOf(tieOf('EG-PK/visit'))[0];
    await page.goto(`${pathTo('ar')}/relation/${visit?.id ?? ''}?kinds=arms`);
    await expect(page.locator('#reader mark').first()).toHaveText(visit?.passages[0]?.exact ?? '');
  });

  await test.step('with every kind hidden the page says that nothing is shown', async () => {
    await openPicture(page, `${pathTo('en')}?kinds=`);
    await expect(page.locator('#reader')).toContainText(t('en', 'nothingShown'));
    await expect(page.locator('.lines a[data-tie]')).toHaveCount(0);
  });
});
