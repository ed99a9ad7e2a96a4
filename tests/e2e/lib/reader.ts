import type { Page } from '@playwright/test';
import type { Selection } from '../../../src/lib/domain/selection';
import type { Lang } from '../../../src/lib/domain/types';
import { t } from '../../../src/lib/i18n/t';
import { expect } from '../fixtures';
import { cardOf, headingOf, NONE, pathTo, relationOf, relationsOf, type Card } from './dossier';
import { frames } from './map';

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Reads the cards of the page; a relation that stands under several partners counts once. */
export async function cardsOf(page: Page, people: string): Promise<Card[]> {
  const cards = await page.locator('#reader article.card').evaluateAll((articles, label) => {
    const clean = (node: Element | null | undefined) =>
      (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return articles.map((article) => {
      const all = (selector: string) => [...article.querySelectorAll(selector)];
      const dd = all('dl div').find((div) => clean(div.querySelector('dt')) === label);
      const lines = [...(dd?.querySelector('dd')?.childNodes ?? [])]
        .filter((node) => node.nodeType !== Node.COMMENT_NODE)
        .map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim());
      return {
        id: article.getAttribute('data-relation') ?? '',
        title: clean(article.querySelector('h3')),
        meta: all('.meta > span').map(clean),
        marked: all('figure mark').map((mark) => mark.textContent),
        translations: all('figure > .english').map(clean),
        people: lines.filter((line) => line !== ''),
        tensions: all('details.tension summary').map((summary) =>
          clean(summary.lastChild as Element | null),
        ),
      };
    });
  }, people);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return [...byId.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** Ids of the relations that the reader shows, in code-unit order. */
export async function shownIds(page: Page): Promise<string[]> {
  const ids = await page
    .locator('#reader [data-relation]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-relation') ?? ''));
  return [...new Set(ids)].sort();
}

/**
 * The page is that of a selection: its address, title and heading, and a card for each of its
 * relations with the exact words of the article marked, as the dossier has them.
 */
export async function expectReading(page: Page, lang: Lang, selection: Selection): Promise<void> {
  await expect(page).toHaveURL((url) => url.pathname === pathTo(lang, selection));
  await expect(page.locator('#reader h1')).toHaveText(headingOf(lang, selection));
  const [name = ''] = headingOf(lang, selection).split(' – ');
  await expect(page).toHaveTitle(
    new RegExp(`^${escaped(name)}.* · ${escaped(t(lang, 'appName'))}$`),
  );
  const expected = relationsOf(selection);
  // Long lists grow over a few frames: asked again soon, they are seen whole as soon as they are.
  await expect
    .poll(() => shownIds(page), { intervals: [50, 100] })
    .toEqual(expected.map((r) => r.id).sort());
  if (selection.type === 'none') return;
  const cards = expected.map((r) => cardOf(lang, r)).sort((x, y) => (x.id < y.id ? -1 : 1));
  expect(cards.length).toBeGreaterThan(0);
  expect(await cardsOf(page, t(lang, 'people'))).toEqual(cards);
}

/** Escape takes the selection back, map included: a step leaves the overview for the next one. */
export async function backToAll(page: Page, lang: Lang): Promise<void> {
  await page.keyboard.press('Escape');
  await expectReading(page, lang, NONE);
  await frames(page);
}

/** Follows the link of a relation in the overview. */
export async function openRelation(page: Page, lang: Lang, id: string): Promise<void> {
  await page.locator(`#reader [data-relation="${id}"] h3 a`).click();
  await expectReading(page, lang, relationOf(id));
}
