import type { Lang } from '../../src/lib/domain/types';
import type { Selection } from '../../src/lib/domain/selection';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, dossier, NONE, pathTo, placeOf, relationOf, tieOf } from './lib/dossier';
import { openPicture } from './lib/map';
import { expectReading } from './lib/reader';

const RELATION = 'p03-munir-visit-egypt';
const SELECTIONS: readonly Selection[] = [
  NONE,
  actorOf('PK'),
  actorOf('imctc'),
  tieOf('EG-PK/visit'),
  relationOf(RELATION),
  placeOf('gaza'),
];
const other = (lang: Lang): Lang => (lang === 'ar' ? 'en' : 'ar');

test('Arabic is the language of the bare address', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/ar');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('h1')).toHaveText(t('ar', 'appName'));
});

for (const lang of ['ar', 'en'] as const) {
  test(`${lang}: switching the language keeps the selection`, async ({ page }) => {
    for (const selection of lang === 'ar' ? SELECTIONS.slice(2, 5) : SELECTIONS.slice(2, 3)) {
      await openPicture(page, pathTo(lang, selection));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await page.getByRole('link', { name: t(lang, 'switchLanguage') }).click();
      await expectReading(page, other(lang), selection);
      await expect(page.locator('html')).toHaveAttribute('lang', other(lang));
      await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'ltr' : 'rtl');
    }
  });

  test(`${lang}: switching the language keeps the filter`, async ({ page }) => {
    await openPicture(page, `${pathTo(lang, actorOf('PK'))}?kinds=arms.visit`);
    await page.getByRole('link', { name: t(lang, 'switchLanguage') }).click();
    await expect(page).toHaveURL(`${pathTo(other(lang), actorOf('PK'))}?kinds=visit.arms`);
    await expect(page.locator('.lines a[data-tie$="/effect"]')).toHaveCount(0);
  });

  test(`${lang}: the reader stands at the side where the language starts`, async ({ page }) => {
    await openPicture(page, pathTo(lang));
    const reader = await page.locator('#reader').boundingBox();
    const map = await page.locator('.map').boundingBox();
    if (reader === null || map === null) throw new Error('Reader or map is missing.');
    if (lang === 'ar') expect(reader.x).toBeGreaterThanOrEqual(map.x + map.width - 1);
    else expect(map.x).toBeGreaterThanOrEqual(reader.x + reader.width - 1);
  });
}

/** Texts of the page that are not in its language and not marked as being in the other. */
function strangers(lang: Lang): string[] {
  // English counts from two words in lower case on: names and acronyms stay as they are.
  const strange = lang === 'en' ? /[\u0600-\u06ff]/ : /\b[a-z]{2,}\s+[a-z]{2,}\b/;
  const found: string[] = [];
  const look = (text: string | null, element: Element | null, what: string) => {
    const own = element?.closest('[lang]')?.getAttribute('lang');
    if (text !== null && strange.test(text) && own === lang) found.push(`${what}: ${text.trim()}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element?.closest('script, style, noscript') != null) continue;
    look(node.textContent, element, element?.tagName ?? '');
  }
  for (const element of document.querySelectorAll('body *'))
    for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
      look(element.getAttribute(name), element, name);
  look(document.title, document.documentElement, 'document');
  return found;
}

/** Exact words of the article on the page, and those of them that are not set apart from it. */
function quotes(): { count: number; loose: string[] } {
  const all = [...document.querySelectorAll('#reader mark, #reader .quote, details.tension bdi')];
  const apart = (one: Element) => {
    const bdi = one.closest('bdi');
    return bdi?.getAttribute('lang') === 'ar' && bdi.getAttribute('dir') === 'rtl';
  };
  return { count: all.length, loose: all.filter((one) => !apart(one)).map((x) => x.innerHTML) };
}

const PAGES = [
  ...SELECTIONS.map((selection) => (lang: Lang) => pathTo(lang, selection)),
  (lang: Lang) => pathTo(lang, actorOf('FR')),
  (lang: Lang) => pathTo(lang, actorOf('XJK')),
  (lang: Lang) => `${pathTo(lang)}/article`,
  (lang: Lang) => `/${lang}`,
];

test.describe('as prerendered', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of ['ar', 'en'] as const) {
    test(`${lang}: words of the other language are marked as such, quotes as Arabic`, async ({
      page,
    }) => {
      for (const path of PAGES.map((of) => of(lang))) {
        await page.goto(path);
        expect.soft(await page.evaluate(strangers, lang), path).toEqual([]);
        const text = await page.locator('body').innerText();
        expect.soft(text.match(/[٠-٩۰-۹]/g), `${path}: digits`).toBeNull();
        expect.soft((await page.evaluate(quotes)).loose, path).toEqual([]);
      }
    });
  }
});

test('every quote that the reader shows is isolated as Arabic', async ({ page }) => {
  await openPicture(page, pathTo('en', relationOf(RELATION)));
  const { count, loose } = await page.evaluate(quotes);
  expect(count).toBeGreaterThan(3);
  expect(loose).toEqual([]);
});

test('the article page pairs every paragraph with its translation', async ({ page }) => {
  await page.goto(`${pathTo('en')}/article`);
  const lines = dossier.text.split('\n').filter((line) => line.trim() !== '');
  const { exact } = dossier.article.disclaimer;
  const body = lines.filter((line) => !line.includes(exact) && !exact.includes(line));
  await expect(page.locator('main [lang="ar"].naskh')).toHaveText(body);
  await expect(page.locator('main .pair > [lang="en"]')).toHaveText(
    dossier.translation.slice(0, body.length),
  );
});
