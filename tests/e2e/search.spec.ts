import type { Page } from '@playwright/test';
import { foldWord } from '../../src/lib/domain/search/fold';
import { searchText as t } from '../../src/lib/i18n/messages/search';
import type { Lang } from '../../src/lib/domain/types';
import { expect, test } from './fixtures';
import { actorOf, dossier, NONE, pathTo, relationOf } from './lib/dossier';
import { openPicture } from './lib/map';
import { expectReading, shownIds } from './lib/reader';

const palette = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => palette(page).getByRole('combobox');
const options = (page: Page) => palette(page).getByRole('option');
const active = (page: Page) => palette(page).getByRole('option', { selected: true });
const group = (page: Page, name: string) => palette(page).getByRole('group', { name });
const other = (lang: Lang): Lang => (lang === 'ar' ? 'en' : 'ar');
const person = (id: string) => {
  const found = dossier.people.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The dossier has no ${id}.`);
  return found;
};

async function ask(page: Page, query: string): Promise<void> {
  if ((await palette(page).count()) === 0) await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await field(page).fill(query);
}

/** The words that are marked, as the article or the dossier writes them. */
async function expectMarked(page: Page, wanted: string, never: string): Promise<void> {
  await expect(options(page).locator('mark').first()).toBeVisible();
  const marked = await options(page).locator('mark').allTextContents();
  expect(marked).toContain(wanted);
  expect(marked.map(foldWord)).not.toContain(foldWord(never));
}

/** From the page of Turkey: what is found by words and names, and how it is shown. */
async function finds(page: Page, lang: Lang): Promise<void> {
  await test.step('Ctrl+K offers the principal states and the commands', async () => {
    await ask(page, '');
    await expect(group(page, t(lang, 'principals')).getByRole('option')).toHaveCount(6);
    await expect(group(page, t(lang, 'commands')).getByRole('option').first()).toBeVisible();
  });

  await test.step('a word is found whole or by its beginning, and never inside another', async () => {
    await ask(page, 'ترك');
    await expectMarked(page, 'تركيا', 'مشتركة');
    await expect(active(page)).toHaveAttribute('data-key', 'actor/TR');
    await ask(page, 'البحر ');
    await expectMarked(page, 'البحر', 'البحرين');
    await ask(page, 'لباكستان ');
    await expectMarked(page, 'وباكستان', 'مشتركة');
  });

  await test.step('a name is found however it is spelt, and the arrows lead to it', async () => {
    for (const query of ['رحيل', 'Rahil']) {
      await ask(page, query);
      await expect(active(page)).toContainText(person('raheel-sharif').name[lang]);
      await expect(active(page).locator('mark')).toHaveText(query === 'رحيل' ? 'رحيل' : 'Raheel');
    }
    await page.keyboard.press('ArrowDown');
    await expect(active(page)).toHaveAttribute('data-key', /^relation\//);
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await active(page).getAttribute('id')) ?? '',
    );
    await page.keyboard.press('End');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('what is not there is said not to be', async () => {
    await ask(page, 'zxcvbn');
    await expect(palette(page)).toContainText(t(lang, 'searchedWhat'));
    await expect(options(page)).toHaveCount(0);
    await expect(palette(page).getByRole('status')).toHaveText(t(lang, 'searchCount', { n: 0 }));
  });

  await test.step('Escape puts the palette away, and leaves selection and focus alone', async () => {
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await expectReading(page, lang, actorOf('TR'));
    const button = page.getByRole('button', { name: t(lang, 'search'), exact: true });
    await button.click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });
}

/** What follows from a choice. */
async function acts(page: Page, lang: Lang): Promise<void> {
  await test.step('Enter opens what was found', async () => {
    await page.keyboard.press('/');
    await ask(page, 'Kaan');
    const key = await active(page).getAttribute('data-key');
    expect(key).toMatch(/^relation\//);
    await page.keyboard.press('Enter');
    await expectReading(page, lang, relationOf(key?.split('/')[1] ?? ''));
    await expect(page.locator('#reader .scroller')).toBeFocused();
  });

  await test.step('a person leads to what names them, whatever was filtered', async () => {
    await ask(page, 'منير');
    await page.keyboard.press('Enter');
    const own = dossier.relations.filter((r) => r.people.includes('asim-munir'));
    await expect.poll(() => shownIds(page)).toEqual(own.map(({ id }) => id).sort());
    await expect(page).toHaveURL(`${pathTo(lang, NONE)}?people=asim-munir`);
  });

  await test.step('what the filter hides is found, and said to be hidden', async () => {
    await ask(page, 'Kaan');
    await expect(active(page)).toContainText(t(lang, 'hiddenHit'));
    await palette(page)
      .getByRole('button', { name: t(lang, 'clearFilters') })
      .click();
    await expect(active(page)).not.toContainText(t(lang, 'hiddenHit'));
    await expect(field(page)).toBeFocused();
  });

  await test.step('a country that the article does not mention has its page', async () => {
    await ask(page, lang === 'ar' ? 'France' : 'فرنسا');
    await expect(active(page)).toHaveAttribute('href', pathTo(lang, actorOf('FR')));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(pathTo(lang, actorOf('FR')));
  });

  await test.step('what was chosen is offered again, and a command switches the language', async () => {
    await ask(page, '');
    const recent = group(page, t(lang, 'recent')).getByRole('option');
    await expect(recent.nth(1)).toContainText(person('asim-munir').name[lang]);
    // Found by its name in the language that is not spoken here.
    await ask(page, lang === 'ar' ? 'switch language' : 'بدل اللغة');
    await expect(active(page)).toContainText(t(lang, 'command.language'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(pathTo(other(lang), actorOf('FR')));
    await expect(page.locator('html')).toHaveAttribute('lang', other(lang));
  });
}

for (const lang of ['ar', 'en'] as const) {
  test(`words, names and commands are found in either language (${lang})`, async ({ page }) => {
    await openPicture(page, pathTo(lang, actorOf('TR')));
    await finds(page, lang);
    await acts(page, lang);
  });
}

test('search is opened by the same keys on an Arabic keyboard, and not while a field is written in', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  /** Keys one after the other in one task: the page's own follow-ups come between, events do not. */
  const press = (...keys: { key: string; code: string; ctrlKey: boolean }[]) =>
    page.evaluate(async (inits) => {
      for (const init of inits) {
        const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(event);
        for (let n = 0; n < 5; n++) await Promise.resolve();
      }
    }, keys);
  const find = { key: 'ن', code: 'KeyK', ctrlKey: true };
  const slash = { key: 'ظ', code: 'Slash', ctrlKey: false };
  await press(find);
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await press(slash);
  await expect(field(page)).toBeFocused();

  await test.step('a key that follows the closing one at once opens it again', async () => {
    await field(page).fill('abc');
    await press(find, slash);
    await expect(field(page)).toHaveValue('');
    await expect(field(page)).toBeFocused();
  });
  await page.keyboard.type('/ظ');
  await expect(field(page)).toHaveValue('/ظ');

  await test.step('Ctrl+Enter opens another tab, and leaves this one as it is', async () => {
    await ask(page, 'القاهرة ');
    await expect(active(page)).toHaveAttribute('data-key', 'place/cairo');
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    const tab = await opened;
    await expect(tab).toHaveURL(pathTo('ar', { type: 'place', id: 'cairo' }));
    await tab.close();
    await expect(page).toHaveURL(pathTo('ar'));
    await expect(field(page)).toBeVisible();
  });
});
