import type { Locator, Page } from '@playwright/test';
import { coverage } from '../../src/lib/domain/coverage';
import { sentencesIn, type Sentence } from '../../src/lib/domain/sentence';
import { CERTAINTIES, COVERAGES } from '../../src/lib/domain/types';
import { articleText as t } from '../../src/lib/i18n/messages/article';
import { expect, test } from './fixtures';
import { dossier, pathTo, relation, relationOf } from './lib/dossier';
import { arcLink, openPicture } from './lib/map';
import { shownIds } from './lib/reader';

const ARTICLE = `${pathTo('ar')}/article`;
const sentence = (id: string): Sentence => {
  const found = sentencesIn(dossier).find((one) => one.id === id);
  if (found === undefined) throw new Error(`The article has no sentence ${id}.`);
  return found;
};
const link = (page: Page, id: string): Locator => page.locator(`.naskh [data-sentence="${id}"]`);
const ids = (one: Sentence) => one.relations.map((r) => r.id).sort();
/** The words of the article that have a class, one string for each unbroken stretch of runs. */
const words = (page: Page, name: string) =>
  page.locator('.naskh').evaluateAll((texts, wanted) => {
    const found: string[] = [];
    for (const text of texts) {
      let open = false;
      for (const run of text.querySelectorAll('.run')) {
        const has = run.classList.contains(wanted);
        if (has) found.push((open ? (found.pop() ?? '') : '') + run.textContent);
        open = has;
      }
    }
    return found;
  }, name);

test('a sentence unfolds in place, lights its arcs and lights up with them', async ({ page }) => {
  await openPicture(page, ARTICLE);
  const visit = sentence('2-2');

  await test.step('a click selects it, on the map too', async () => {
    await link(page, '2-2').click();
    await expect(page).toHaveURL(`${ARTICLE}?select=sentence/2-2`);
    await expect(link(page, '2-2')).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => shownIds(page)).toEqual(ids(visit));
    await expect(arcLink(page, 'EG-PK/visit')).toHaveClass(/strong/);
    await expect(arcLink(page, 'IN-PK/rivalry')).toHaveClass(/dim/);
    const first = visit.relations[0];
    const card = page.locator(`#reader [data-relation="${first?.id ?? ''}"]`);
    await expect(card).toContainText(first?.title.ar ?? '-');
    await expect(card).toContainText(t('ar', 'certainty.reported'));
    await expect(card.getByRole('link', { name: first?.title.ar ?? '-' })).toHaveAttribute(
      'href',
      pathTo('ar', relationOf(first?.id ?? '')),
    );
  });

  await test.step('another, and back and forth between the two', async () => {
    await link(page, '2-3').click();
    await expect.poll(() => shownIds(page)).toEqual(ids(sentence('2-3')));
    await page.goBack();
    await expect.poll(() => shownIds(page)).toEqual(ids(visit));
    await page.goForward();
    await expect(link(page, '2-3')).toHaveAttribute('aria-current', 'true');
  });

  await test.step('a relation below it lights its own words and its arc', async () => {
    const [one] = sentence('2-3').relations;
    await page.locator(`#reader [data-relation="${one?.id ?? ''}"]`).hover();
    await expect.poll(() => words(page, 'lit')).toEqual(one?.passages.map((p) => p.exact));
    await expect(page.locator('svg.lit path')).not.toHaveCount(0);
  });

  await test.step('a second click puts it away, and so does Escape', async () => {
    await link(page, '2-3').click();
    await expect(page).toHaveURL(ARTICLE);
    await expect(page.locator('.unfolded')).toHaveCount(0);
    await link(page, '2-3').press('Enter');
    await expect(page.locator('.unfolded')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('.unfolded')).toHaveCount(0);
    await expect(page).toHaveURL(ARTICLE);
  });

  await test.step('a hovered sentence lights its arcs, a hovered arc its words', async () => {
    await link(page, '2-2').hover();
    await expect(arcLink(page, 'EG-PK/visit')).toHaveClass(/lit/);
    await arcLink(page, 'IN-PK/rivalry').focus();
    const lit = async () => (await words(page, 'lit')).join();
    const [first] = dossier.relations.filter((r) => r.kind === 'rivalry' && r.from.includes('IN'));
    await expect.poll(lit).toContain(first?.passages[0]?.exact ?? '-');
  });
});

test('what is filtered out is not marked, and its number is told', async ({ page }) => {
  await openPicture(page, `${ARTICLE}?certainty=inferred`);
  const hidden = dossier.relations.filter((r) => r.certainty !== 'inferred').length;
  await expect(page.locator('#reader')).toContainText(t('ar', 'hiddenByFilter', { n: hidden }));
  await expect(link(page, '2-2').locator('.begins')).toHaveCount(0);
  await expect(link(page, '2-2')).toHaveText(sentence('2-2').exact);
  await expect(link(page, '1-1').locator('.begins')).not.toHaveCount(0);
});

test('passages that overlap are all visible, and what is selected elsewhere stands out', async ({
  page,
}) => {
  const one = relation('p01-prominent-strategic-partnership');
  await openPicture(page, `${ARTICLE}?select=relation/${one.id}`);
  await expect.poll(() => words(page, 'stands')).toEqual(one.passages.map((p) => p.exact));
  await expect(page.locator('.naskh .stands').first()).toBeInViewport();
  // It lies within a longer passage: two lines under it, one under the rest.
  const lines = (text: string) =>
    link(page, '1-1')
      .locator('.run', { hasText: text })
      .first()
      .evaluate((run) =>
        ['--a', '--b', '--c'].map((n) => getComputedStyle(run).getPropertyValue(n)),
      );
  expect((await lines('أبرز')).filter((colour) => colour !== '')).toHaveLength(2);
  expect((await lines('تقارب')).filter((colour) => colour !== '')).toHaveLength(1);
  // Letters stay joined: nothing but the beginning of a word makes room along the line.
  const room = await page.locator('.naskh .run').evaluateAll((runs) =>
    runs
      .filter((run) => parseFloat(getComputedStyle(run).paddingInlineStart) > 0)
      .map((run) => run.previousElementSibling?.textContent.at(-1) ?? ' ')
      .filter((before) => /[\p{L}\p{N}]/u.test(before)),
  );
  expect(room).toEqual([]);
});

test('coverage is counted, shown by class, kept in the address and read from it', async ({
  page,
}) => {
  const report = coverage(dossier);
  const total = report.sentences.length;
  await openPicture(page, `${ARTICLE}?coverage=1`);
  const panel = page.locator('.coverage');
  await expect(panel).toHaveAttribute('open');
  for (const one of COVERAGES) {
    const count = t('ar', 'ofSentences', { count: report.counts[one], n: total });
    await expect(panel.locator(`[data-coverage="${one}"]`)).toContainText(count);
  }
  for (const one of CERTAINTIES) {
    const n = report.certainties[one];
    await expect(panel.locator(`[data-rests="${one}"]`)).toContainText(
      t('ar', 'relationsOf', { n, total: dossier.relations.length }),
    );
  }

  await test.step('one class stands before the others', async () => {
    await panel.locator('[data-coverage="inferred"]').click();
    await expect(page).toHaveURL(`${ARTICLE}?coverage=inferred`);
    const receding = page.locator('.naskh .sentence.recedes');
    await expect(receding).toHaveCount(total - report.counts.inferred);
  });

  await test.step('on nobody’s word: the filter, beside the coverage', async () => {
    await panel.locator('[data-rests="inferred"]').click();
    await expect(page).toHaveURL(`${ARTICLE}?coverage=inferred&certainty=inferred`);
    await page.getByRole('link', { name: t('ar', 'switchLanguage') }).click();
    await expect(page).toHaveURL(/\/en\/.*\?coverage=inferred&certainty=inferred$/);
    await expect(panel.locator('[data-coverage="inferred"]')).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('put away, it leaves the address', async () => {
    await panel.locator('summary').click();
    await expect(page).toHaveURL(/\/article\?certainty=inferred$/);
  });
});

test('either text alone or both, as chosen last; the map follows the reading', async ({ page }) => {
  await openPicture(page, ARTICLE);
  const arabic = page.locator('.naskh').first();
  const english = page.locator('.english').first();
  await expect(arabic).toBeVisible();
  await expect(english).toBeVisible();
  await page.getByRole('radio', { name: t('ar', 'columns.en') }).check();
  await expect(arabic).toBeHidden();
  const second = page.locator('.english [data-sentence="1-2"]');
  await second.click();
  await expect(page.locator('.unfolded')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(ARTICLE);
  await page.reload();
  await expect(page.getByRole('radio', { name: t('ar', 'columns.en') })).toBeChecked();
  await expect(arabic).toBeHidden();
  await page.getByRole('radio', { name: t('ar', 'columns.both') }).check();

  const scroller = page.locator('#reader .scroller');
  const address = page.url();
  await page.mouse.move(5, 5);
  await scroller.evaluate((one) => (one.scrollTop = one.scrollHeight / 2));
  await expect(page.locator('.naskh .pointed')).toHaveCount(1);
  await expect(page.locator('svg.lit path')).not.toHaveCount(0);
  expect(page.url()).toBe(address);
  await page.getByRole('checkbox', { name: t('ar', 'follow') }).uncheck();
  await scroller.evaluate((one) => (one.scrollTop = 0));
  await scroller.evaluate((one) => (one.scrollTop = one.scrollHeight / 3));
  await expect(page.locator('.naskh .pointed')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the article is whole, its sentences are links, its coverage opens', async ({ page }) => {
    await page.goto(`${pathTo('en')}/article`);
    const all = sentencesIn(dossier);
    await expect(page.locator('.naskh .sentence')).toHaveText(all.map((one) => one.exact));
    const hrefs = await page
      .locator('.naskh .sentence')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href')));
    expect(hrefs).toEqual(all.map(({ id }) => `${pathTo('en')}/sentence/${id}`));
    await expect(page.locator('.tag').first()).toBeHidden();
    await page.locator('.coverage summary').click();
    await expect(page.locator('.tag').first()).toBeVisible();
    await link(page, '2-2').click();
    await expect(page).toHaveURL(`${pathTo('en')}/sentence/2-2`);
  });
});
