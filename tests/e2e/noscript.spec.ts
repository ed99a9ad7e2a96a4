import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../../scripts/lib/paths.mjs';
import { filesUnder } from '../../scripts/lib/files.mjs';
import type { APIRequestContext } from '@playwright/test';
import type { Lang } from '../../src/lib/domain/types';
import type { Selection } from '../../src/lib/domain/selection';
import { expect, test } from './fixtures';
import { actorOf, dossier, NONE, pathTo, placeOf, relationOf } from './lib/dossier';
import { relationsOf, tieOf } from './lib/dossier';

test.use({ javaScriptEnabled: false });

const SITE = process.env['TEST_BUILD'] ?? BUILD;
const LANGS = ['ar', 'en'] as const;

/** Selections of every prerendered page of the dossier in a language, told from the files. */
function prerendered(lang: Lang): Selection[] {
  const root = join(SITE, lang, dossier.id);
  return filesUnder(root)
    .map((file) => file.slice(root.length + 1).replaceAll('\\', '/'))
    .flatMap((file): Selection[] => {
      const [, type, id] = /^(actor|place|relation|tie)\/(.+)\.html$/.exec(file) ?? [];
      return type === undefined || id === undefined ? [] : [{ type, id } as Selection];
    });
}

const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What a page without script has to hold, and does not. */
async function faultsOf(
  request: APIRequestContext,
  lang: Lang,
  selection: Selection,
): Promise<string[]> {
  const path = pathTo(lang, selection);
  const response = await request.get(path);
  if (response.status() !== 200) return [`${path}: ${response.status()}`];
  const html = unescape(await response.text());
  const marks = new Set([...html.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map((m) => m[1]));
  const missing = relationsOf(selection)
    .flatMap((r) => r.passages)
    .filter(({ exact, translation }) => {
      if (selection.type !== 'none') return !marks.has(exact);
      return !html.includes(lang === 'ar' ? exact : translation.en);
    });
  const arcs = html.match(/<a[^>]* data-tie="/g)?.length ?? 0;
  return [
    ...(arcs < 40 ? [`${path}: only ${arcs} arcs`] : []),
    ...(html.split('data-state="').length > 5 ? [] : [`${path}: no land`]),
    ...(html.includes(dossier.article.disclaimer.exact) ? [] : [`${path}: no disclaimer`]),
    ...missing.map((p) => `${path}: lacks “${p.exact}”`),
  ];
}

for (const lang of LANGS) {
  test(`${lang}: every actor's page has its picture, passages and disclaimer`, async ({
    request,
  }) => {
    const faults: string[] = [];
    for (const { id } of dossier.actors)
      faults.push(...(await faultsOf(request, lang, actorOf(id))));
    expect(faults).toEqual([]);
  });

  test(`${lang}: ties, relations and places have theirs, as a sample of each`, async ({
    request,
  }) => {
    const pages = prerendered(lang).filter((one) => one.type !== 'actor');
    expect(pages.length).toBeGreaterThan(dossier.relations.length + dossier.places.length);
    const step = Math.ceil(pages.length / 40);
    const sample = [NONE, ...pages.filter((_, i) => i % step === 0)];
    const faults: string[] = [];
    for (const selection of sample) faults.push(...(await faultsOf(request, lang, selection)));
    expect(faults).toEqual([]);
  });

  test(`${lang}: every relation and place of the dossier has a page of its own`, () => {
    const there = new Set(prerendered(lang).map((one) => pathTo(lang, one)));
    const wanted = [
      ...dossier.relations.map(({ id }) => relationOf(id)),
      ...dossier.places.map(({ id }) => placeOf(id)),
      ...dossier.actors.map(({ id }) => actorOf(id)),
    ].map((one) => pathTo(lang, one));
    expect(wanted.filter((path) => !there.has(path))).toEqual([]);
  });
}

test('every link of the picture leads to a page that exists', async ({ page, request }) => {
  for (const path of [pathTo('ar'), pathTo('en', actorOf('PK')), pathTo('ar', placeOf('gaza'))]) {
    await page.goto(path);
    const links = await page
      .locator('.map svg a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const unique = [...new Set(links)];
    expect(unique.length).toBeGreaterThan(60);
    expect(unique.filter((href) => !existsSync(join(SITE, `${href}.html`)))).toEqual([]);
    for (const href of unique.filter((_, i) => i % 25 === 0))
      expect((await request.head(href)).status(), href).toBe(200);
  }
});

test('land, capitals and arcs are links that work', async ({ page }) => {
  await page.goto(pathTo('ar'));
  await page.locator('.marks a[data-target="actor/IN"]').click();
  await expect(page).toHaveURL(pathTo('ar', actorOf('IN')));
  await page.locator('.lines a[data-tie="IN-PK/rivalry"]').dispatchEvent('click');
  await expect(page).toHaveURL(pathTo('ar', tieOf('IN-PK/rivalry')));
  await page.locator('[data-state="OM"]').dispatchEvent('click');
  await expect(page).toHaveURL(pathTo('ar', actorOf('OM')));
});

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test(`the page fits a screen ${width} wide, with arcs and text in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const path of [pathTo('ar'), pathTo('en'), pathTo('ar', actorOf('PK'))]) {
      await page.goto(path);
      const whole = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(whole, path).toBeLessThanOrEqual(width);
      await expect(page.locator('#reader h1')).toBeInViewport();
      await expect(page.locator('.lines a[data-tie="EG-PK/visit"]')).toBeInViewport();
      await expect(page.locator('.marks a[data-target="actor/PK"]')).toBeInViewport();
    }
    const footer = page.locator('#reader footer');
    await footer.scrollIntoViewIfNeeded();
    await expect(footer).toBeInViewport();
  });
}
