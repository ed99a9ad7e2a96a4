import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import type { Lang } from '../../src/lib/domain/types';
import { expect, test } from './fixtures';
import { dossier } from './lib/dossier';
import { frames, started, withoutLiveMap } from './lib/map';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

/** What is wrong on a page by the rules of WCAG 2.2 AA that a program can check. */
async function violations(page: Page): Promise<string[]> {
  // Cards out of sight are laid out too: what is not, has no size that could be measured.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await frames(page);
  await page.evaluate(AXE);
  const found = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } };
    return (await axe.run(options)).violations;
  }, OPTIONS);
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

const { id } = dossier;
const MAP = [
  ...[`/${id}`, `/${id}/actor/PK`, `/${id}/tie/EG-PK/visit`, `/${id}/unit/golan`],
  ...[`/${id}/relation/${dossier.relations[5]?.id ?? ''}`, `/${id}/place/cairo`],
  ...[`/${id}/sentence/2-1`, `/${id}/tension/${dossier.tensions[0]?.id ?? ''}`],
];
const VIEWS = [
  ...['', '/privacy', `/${id}/article?coverage=1`, `/${id}/tensions`, `/${id}/table`],
  ...[`/${id}/matrix`, `/${id}/export`, `/${id}/brief`, `/${id}/brief/3`, `/${id}/present`],
  ...[`/${id}/handout`, `/${id}/brief/edit`],
];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // Only pages with a map say when they answer.
  if (path.includes(id) && !path.startsWith('/embed')) await started(page);
  else await page.waitForLoadState('networkidle');
}

async function expectNone(page: Page, lang: Lang, paths: readonly string[]): Promise<void> {
  await withoutLiveMap(page);
  const found: string[] = [];
  for (const path of paths) {
    await open(page, /^\/(embed|404)/.test(path) ? path : `/${lang}${path}`);
    found.push(...(await violations(page)).map((one) => `${path} ${one}`));
  }
  expect(found).toEqual([]);
}

const PHONE = [`/${id}`, `/${id}/actor/PK`, `/${id}/table`, `/${id}/matrix`, `/${id}/brief/2`];

for (const lang of ['ar', 'en'] as const) {
  test.describe(`no page fails a rule of WCAG 2.2 AA that a program can check (${lang})`, () => {
    test.setTimeout(120_000);
    test('what the map selects', ({ page }) => expectNone(page, lang, MAP));
    test('the other pages', ({ page }) => expectNone(page, lang, VIEWS));
    test('on a phone, and in another site’s page', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNone(page, lang, [...PHONE, `/embed/${lang}/${id}`, '/404.html']);
    });
  });
}

/** Opens what lies over a page, by key or by button. */
const OVER: Record<string, { path: string; show: (page: Page) => Promise<unknown> }> = {
  search: { path: `/${id}`, show: (page) => page.keyboard.press('Control+k') },
  steps: { path: `/${id}/brief`, show: (page) => page.keyboard.press('o') },
  keys: { path: `/${id}/brief`, show: (page) => page.keyboard.press('?') },
};

for (const [name, { path, show }] of Object.entries(OVER))
  test(`what lies over a page fails no rule either: ${name}`, async ({ page }) => {
    await withoutLiveMap(page);
    await open(page, `/ar${path}`);
    await show(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

test('a fault is found where there is one', async ({ page }) => {
  await withoutLiveMap(page);
  await open(page, `/en/${id}`);
  await page.locator('html').evaluate((html) => {
    html.removeAttribute('lang');
  });
  expect((await violations(page)).join()).toContain('html-has-lang');
});
