import { csvParse } from 'd3-dsv';
import type { Locator, Page } from '@playwright/test';
import { EVERYTHING } from '../../src/lib/domain/filter';
import type { SortKey } from '../../src/lib/domain/order';
import { sentencesWith } from '../../src/lib/domain/sentence';
import { filtered } from '../../src/lib/domain/shown-relations';
import { sortedBy } from '../../src/lib/domain/sort';
import type { Lang, Relation } from '../../src/lib/domain/types';
import { formatPeriod } from '../../src/lib/i18n/format';
import { tableText as t } from '../../src/lib/i18n/messages/table';
import { expect, test } from './fixtures';
import { actorOf, dossier, pathTo, relation, relationsOf, tieOf } from './lib/dossier';
import { arcLink, openPicture } from './lib/map';

const table = (lang: Lang) => `${pathTo(lang)}/table`;
const rows = (page: Page): Locator => page.locator('#reader tbody tr');
const rowsShown = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-relation')));
const row = (page: Page, id: string) => page.locator(`#reader tr[data-relation="${id}"]`);
const heading = (page: Page, key: SortKey) => page.locator(`#reader thead th.${key}`);
const ids = (list: readonly Relation[]) => list.map((r) => r.id);
const sorted = (key: SortKey, descending: boolean, list: readonly Relation[] = dossier.relations) =>
  ids(sortedBy(dossier, list, { key, descending }, 'ar'));
const SAMPLE = 'p01-visits-increase-since-2016';

/** Sorts by date in all three states, and then by title. */
async function sortByHeadings(page: Page): Promise<void> {
  const date = heading(page, 'date');
  await date.getByRole('button').click();
  await expect(date).toHaveAttribute('aria-sort', 'ascending');
  expect(await rowsShown(page)).toEqual(sorted('date', false));
  await expect(page).toHaveURL(`${table('ar')}?sort=date`);
  await date.getByRole('button').click();
  await expect(date).toHaveAttribute('aria-sort', 'descending');
  expect(await rowsShown(page)).toEqual(sorted('date', true));
  await expect(page).toHaveURL(`${table('ar')}?sort=-date`);
  await date.getByRole('button').click();
  await expect(date).not.toHaveAttribute('aria-sort');
  expect(await rowsShown(page)).toEqual(ids(dossier.relations));
  await heading(page, 'title').getByRole('button').click();
  expect(await rowsShown(page)).toEqual(sorted('title', false));
}

test('rows are sorted, filtered, selected, lit and copied, and the address says how', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPicture(page, table('ar'));
  expect(await rowsShown(page)).toEqual(ids(dossier.relations));

  await test.step('a heading sorts in three states', () => sortByHeadings(page));

  const visits = filtered(dossier, dossier.relations, { ...EVERYTHING, kinds: ['visit', 'arms'] });
  await test.step('the legend filters its rows', async () => {
    const kinds = page.getByRole('complementary', { name: t('ar', 'legend') });
    for (const kind of ['exercise', 'alliance', 'agreement', 'security'] as const)
      await kinds.getByRole('button', { name: t('ar', `kind.${kind}`) }).click();
    for (const kind of ['diplomacy', 'rivalry', 'effect'] as const)
      await kinds.getByRole('button', { name: t('ar', `kind.${kind}`) }).click();
    await expect.poll(() => rowsShown(page)).toEqual(sorted('title', false, visits));
    await expect(page).toHaveURL(`${table('ar')}?kinds=visit.arms&sort=title`);
  });

  await test.step('hovering a row lights its arc, and an arc its rows', async () => {
    await row(page, SAMPLE).locator('td.certainty').hover();
    await expect(arcLink(page, 'EG-PK/visit')).toHaveClass(/lit/);
    await page.mouse.move(2, 2);
    await expect(arcLink(page, 'EG-PK/visit')).not.toHaveClass(/lit/);
    await arcLink(page, 'EG-PK/visit').focus();
    const lit = relationsOf(tieOf('EG-PK/visit')).map((r) => r.id);
    await expect
      .poll(() => page.locator('#reader tr.lit').evaluateAll((all) => all.length))
      .toBe(lit.length);
    await expect(row(page, SAMPLE)).toHaveClass(/lit/);
  });

  await test.step('a click on a row selects it in place, among all rows', async () => {
    await row(page, SAMPLE).locator('td.certainty').click();
    await expect(row(page, SAMPLE)).toHaveAttribute('aria-current', 'true');
    await expect(rows(page)).toHaveCount(visits.length);
    await expect(page).toHaveURL(
      `${table('ar')}?select=relation/${SAMPLE}&kinds=visit.arms&sort=title`,
    );
    await expect(arcLink(page, 'EG-PK/visit')).toHaveClass(/strong/);
    await expect(arcLink(page, 'EG-PK/arms')).toHaveClass(/dim/);
    await expect(page.locator('#reader p.selected')).toContainText(relation(SAMPLE).title.ar);
  });

  await test.step('the rows as shown are copied', async () => {
    await page.getByRole('button', { name: t('ar', 'copyCsv') }).click();
    await expect(page.locator('#reader .actions [role="status"]')).toHaveText(
      t('ar', 'csvCopied', { n: visits.length }),
    );
    const copied = csvParse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.map((one) => one[t('ar', 'csv.id')])).toEqual(sorted('title', false, visits));
    const one = copied.find((each) => each[t('ar', 'csv.id')] === SAMPLE);
    expect(one?.[t('ar', 'csv.passages')]).toBe(relation(SAMPLE).passages[0]?.exact);
    expect(one?.[t('ar', 'disclaimer')]).toBe(dossier.article.disclaimer.exact);
  });

  await test.step('the button of the row lets go of it', async () => {
    await row(page, SAMPLE).getByRole('button').click();
    await expect(page.locator('#reader tr[aria-current]')).toHaveCount(0);
    await expect(page).toHaveURL(`${table('ar')}?kinds=visit.arms&sort=title`);
  });
});

test('a link restores selection and order, names what it cannot follow, and finds the row', async ({
  page,
}) => {
  await openPicture(page, `${table('en')}?select=actor/TR&sort=-certainty`);
  const turkish = sortedBy(
    dossier,
    relationsOf(actorOf('TR')),
    { key: 'certainty', descending: true },
    'en',
  );
  await expect.poll(() => rowsShown(page)).toEqual(ids(turkish));
  await expect(page.locator('#reader p.selected')).toContainText('Turkey');
  await page.getByRole('link', { name: t('en', 'backToAll') }).click();
  await expect(rows(page)).toHaveCount(dossier.relations.length);
  await expect(page).toHaveURL(`${table('en')}?sort=-certainty`);

  await test.step('a link of a row leads to the explore page, without the order', async () => {
    const last = dossier.relations.at(-1)?.id ?? '';
    await row(page, last).getByRole('rowheader').getByRole('link').click();
    await expect(page).toHaveURL(`${pathTo('en')}/relation/${last}`);
    await page.goBack();
    await expect(rows(page)).toHaveCount(dossier.relations.length);
  });

  await test.step('the row of a selected relation is in sight, under the headings', async () => {
    const last = dossier.relations.at(-1)?.id ?? '';
    await page.goto(`${table('en')}?select=relation/${last}&sort=--date`);
    await expect(row(page, last)).toHaveAttribute('aria-current', 'true');
    await expect(row(page, last)).toBeInViewport({ ratio: 1 });
    await expect(heading(page, 'title')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('#reader .notice bdi')).toHaveText('sort=--date');
  });

  await test.step('where copying is refused, it says what to do', async () => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: t('en', 'copyCsv') }).click();
    await expect(page.locator('#reader .actions [role="status"]')).toHaveText(
      t('en', 'csvRefused'),
    );
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: t('en', 'downloadCsv') }).click();
    expect((await downloading).suggestedFilename()).toBe(`${dossier.id}.en.csv`);
  });
});

test('on a phone nothing lies outside the screen, and it still is a table', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPicture(page, table('ar'));
  const over = await page
    .locator('#reader .scroller')
    .evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  await expect(page.getByRole('table')).toHaveCount(1);
  await expect(page.getByRole('columnheader')).toHaveCount(10);
  await expect(page.getByRole('rowheader')).toHaveCount(dossier.relations.length);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of ['ar', 'en'] as const)
    test(`${lang}: the table says what the dossier says`, async ({ page, request }) => {
      await page.goto(table(lang));
      const cells = await rows(page).evaluateAll((all) =>
        all.map((one) => ({
          text: one.textContent.replace(/\s+/g, ' '),
          links: [...one.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? ''),
        })),
      );
      expect(cells).toHaveLength(dossier.relations.length);
      const name = (all: readonly { id: string; name: Record<Lang, string> }[], id: string) =>
        all.find((one) => one.id === id)?.name[lang] ?? id;
      for (const [i, r] of dossier.relations.entries()) {
        const { text = '', links = [] } = cells[i] ?? {};
        const parties = [...r.from, ...r.to, ...r.within, ...r.affects];
        for (const word of [
          r.title[lang],
          t(lang, `kind.${r.kind}`),
          formatPeriod(lang, r.date),
          r.date.text,
          r.cue,
          t(lang, `certainty.${r.certainty}`),
          ...parties.map((id) => name(dossier.actors, id)),
          ...r.people.map((id) => name(dossier.people, id)),
          ...r.places.map((id) => name(dossier.places, id)),
        ])
          expect(text, r.id).toContain(word);
        expect(links, r.id).toEqual(
          expect.arrayContaining([
            `${pathTo(lang)}/relation/${r.id}`,
            ...parties.map((id) => pathTo(lang, actorOf(id))),
            ...sentencesWith(dossier, r).map(({ id }) => `${pathTo(lang)}/sentence/${id}`),
          ]),
        );
      }
      const file = page.getByRole('link', { name: t(lang, 'downloadCsv') });
      const response = await request.get((await file.getAttribute('href')) ?? '');
      const body = await response.text();
      expect(csvParse(body.replace('\ufeff', ''))).toHaveLength(dossier.relations.length);
    });
});
