import type { Locator, Page } from '@playwright/test';
import { EVERYTHING, type Filter } from '../../src/lib/domain/filter';
import { filtered } from '../../src/lib/domain/shown-relations';
import { filterText as t } from '../../src/lib/i18n/messages/filter';
import { expect, test } from './fixtures';
import { actorOf, dossier, pathTo, relationsOf } from './lib/dossier';
import { arcLink, openPicture } from './lib/map';
import { shownIds } from './lib/reader';

const bar = (page: Page): Locator => page.getByRole('region', { name: t('ar', 'filter') });
const toggle = (page: Page) =>
  bar(page)
    .getByRole('button', { name: t('ar', 'filter') })
    .first();
const choice = (page: Page, part: string, name: string) =>
  bar(page).getByRole('group', { name: part }).getByRole('button', { name });
const name = (id: string) => dossier.actors.find((a) => a.id === id)?.name.ar ?? '';
const idsOf = (filter: Partial<Filter>, all = dossier.relations) =>
  filtered(dossier, all, { ...EVERYTHING, ...filter })
    .map((r) => r.id)
    .sort();
const chips = (page: Page) => bar(page).locator('.chip .text');

/** Asks for an open period, for one that cannot be read, and for a closed one with what has no date. */
async function askPeriods(page: Page): Promise<void> {
  const from = bar(page).getByLabel(t('ar', 'periodFrom'), { exact: true });
  const to = bar(page).getByLabel(t('ar', 'periodTo'), { exact: true });
  await from.fill('2016');
  await from.press('Enter');
  const since = { months: { from: 2016 * 12, to: Infinity }, undated: false };
  await expect.poll(() => shownIds(page)).toEqual(idsOf({ period: since }));
  await expect(chips(page)).toHaveText([t('ar', 'since', { date: '2016' })]);
  await to.fill('soon');
  await to.press('Enter');
  await expect(bar(page)).toContainText(t('ar', 'periodWrong'));
  await expect(to).toHaveAttribute('aria-invalid', 'true');
  expect(await shownIds(page)).toEqual(idsOf({ period: since }));
  await to.fill('2018');
  await to.press('Enter');
  const months = { from: 2016 * 12, to: 2018 * 12 + 11 };
  await expect.poll(() => shownIds(page)).toEqual(idsOf({ period: { months, undated: false } }));
  await expect(page).toHaveURL(`${pathTo('ar')}?period=2016..2018`);
  await bar(page).getByRole('checkbox').check();
  await expect.poll(() => shownIds(page)).toEqual(idsOf({ period: { months, undated: true } }));
}

test('what is asked for is counted before, shown, named, kept in the address and taken back', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  await toggle(page).click();
  const actors = t('ar', 'partActors');

  await test.step('actors: any of them, then between them', async () => {
    const count = idsOf({ actors: ['IL'] }).length;
    await expect(choice(page, actors, name('IL'))).toContainText(String(count));
    await choice(page, actors, name('IL')).click();
    await expect.poll(() => shownIds(page)).toEqual(idsOf({ actors: ['IL'] }));
    await choice(page, actors, name('PK')).click();
    await bar(page)
      .getByRole('radio', { name: t('ar', 'match.between') })
      .check();
    const between = idsOf({ actors: ['IL', 'PK'], match: 'between' });
    await expect.poll(() => shownIds(page)).toEqual(between);
    await expect(page).toHaveURL(`${pathTo('ar')}?actors=IL.PK&match=between`);
    // Only ties of the two: a claim about several parties draws no other.
    const ties = await page
      .locator('.lines a[data-tie]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-tie')?.split('/')[0]));
    expect(new Set(ties)).toEqual(new Set(['IL-PK']));
    await expect(chips(page)).toHaveText([name('PK'), name('IL'), t('ar', 'match.between')]);
  });

  await test.step('each choice can be taken back, and all of them', async () => {
    const clear = bar(page).getByRole('button', { name: t('ar', 'clearFilters') });
    const remove = (id: string) =>
      bar(page).getByRole('button', { name: t('ar', 'removeFilter', { name: name(id) }) });
    await remove('PK').click();
    await expect.poll(() => shownIds(page)).toEqual(idsOf({ actors: ['IL'] }));
    // One choice is cleared by its own button.
    await expect(clear).toHaveCount(0);
    await remove('IL').click();
    await expect.poll(() => shownIds(page)).toHaveLength(dossier.relations.length);
    await choice(page, actors, name('IL')).click();
    await choice(page, actors, name('PK')).click();
    await clear.click();
    await expect.poll(() => shownIds(page)).toHaveLength(dossier.relations.length);
    await expect(page).toHaveURL(pathTo('ar'));
  });

  await test.step('a period, and one that cannot be read', () => askPeriods(page));

  await test.step('Escape puts the panel away and leaves the filter', async () => {
    await page.keyboard.press('Escape');
    await expect(bar(page).getByRole('group')).toHaveCount(0);
    await expect(toggle(page)).toBeFocused();
    await expect(page).toHaveURL(`${pathTo('ar')}?period=2016..2018,undated`);
  });
});

test('a link restores filter and selection, and says what of it was ignored', async ({ page }) => {
  const query = '?actors=EG.ZZ&people=raheel-sharif&period=2018..2016';
  await openPicture(page, pathTo('ar', actorOf('PK')) + query);
  const months = { from: 2016 * 12, to: 2018 * 12 + 11 };
  const asked = {
    ...{ actors: ['EG'], people: ['raheel-sharif'] },
    period: { months, undated: false },
  };
  const own = idsOf(asked, relationsOf(actorOf('PK')));
  expect(own.length).toBeGreaterThan(0);
  await expect.poll(() => shownIds(page)).toEqual(own);
  await expect(arcLink(page, 'EG-PK/visit')).toHaveCount(1);
  const notice = page.locator('#reader .notice');
  await expect(notice.locator('bdi')).toHaveText(['actors=ZZ', 'period=2018..2016']);
  await notice.getByRole('button', { name: t('ar', 'dismiss') }).click();
  await expect(notice).toHaveCount(0);
  await page.getByRole('link', { name: t('ar', 'switchLanguage') }).click();
  await expect.poll(() => shownIds(page)).toEqual(own);
  await expect(page.locator('#reader .chip .text')).toHaveText([
    ...['Egypt', 'Raheel Sharif', '2016 – 2018'],
  ]);
});

test('a link that is followed at once carries what has just been filtered', async ({ page }) => {
  await openPicture(page, pathTo('ar'));
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('.legend .wide li button')?.click();
    await Promise.resolve();
    document.querySelector<HTMLElement>('#reader .lines a')?.click();
  });
  await expect(page).toHaveURL(/\/relation\/[^?]+\?kinds=/);
});

test('what is chosen keeps to one line, so that what is read stays; the open filter shows all of it', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  const heading = page.locator('#reader h1, #reader h2').first();
  const top = async () => (await heading.boundingBox())?.y;
  const before = await top();
  const kinds = page.locator('.legend .wide li button');
  for (const i of [1, 2, 4]) await kinds.nth(i).click();
  await kinds.last().click();
  await expect(chips(page)).toHaveCount(2);
  expect(await top()).toBe(before);
  await expect(toggle(page)).toContainText('2');
  const inside = () =>
    bar(page)
      .locator('.row')
      .evaluate((row) => {
        const { left, right } = row.getBoundingClientRect();
        return [...row.querySelectorAll('.chip, .clear')].map((button) => {
          const box = button.getBoundingClientRect();
          return box.left >= left - 1 && box.right <= right + 1;
        });
      });
  expect(await inside()).toContain(false);
  await toggle(page).click();
  await expect.poll(inside).toEqual([true, true, true]);
});

test('what is taken back with keys hands the focus on: to the next choice, at last to the filter', async ({
  page,
}) => {
  await openPicture(page, `${pathTo('ar')}?kinds=visit&certainty=reported&actors=PK.EG`);
  const removers = bar(page).locator('.chip');
  const all = await chips(page).allTextContents();
  expect(all.length).toBeGreaterThan(2);
  await removers.nth(1).press('Enter');
  await expect(chips(page)).toHaveText(all.filter((_, i) => i !== 1));
  await expect(removers.nth(1)).toBeFocused();
  await removers.last().press('Enter');
  await expect(removers.last()).toBeFocused();
  while ((await removers.count()) > 0) {
    const left = await removers.count();
    await page.keyboard.press('Enter');
    await expect(removers).toHaveCount(left - 1);
  }
  await expect(toggle(page)).toBeFocused();
});
