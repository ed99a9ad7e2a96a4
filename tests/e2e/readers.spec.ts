import type { Page } from '@playwright/test';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, dossier, headingOf, PAGES, pathTo, tieOf } from './lib/dossier';
import { arcLink, frames, markLink, openPicture, shownMap, withoutLiveMap } from './lib/map';
import { expectReading } from './lib/reader';

const { id } = dossier;

/** Links and buttons that lie outside the page, or whose words are cut off; tables scroll alone. */
function cutOff(): string[] {
  const wide = document.documentElement.clientWidth;
  const scrolled = (one: Element): boolean => {
    const { parentElement: box } = one;
    if (box === null) return false;
    const own = box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX === 'auto';
    return own || scrolled(box);
  };
  return [...document.querySelectorAll<HTMLElement>('h1, h2, button, summary, a')]
    .filter((one) => one.closest('svg, .visually-hidden, .ticks') === null && !scrolled(one))
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const spills =
        getComputedStyle(one).display !== 'inline' && one.scrollWidth > one.clientWidth + 1;
      return width > 1 && (left < -1 || right > wide + 1 || spills);
    })
    .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`);
}

async function expectOneWay(page: Page, where: string): Promise<void> {
  await frames(page);
  const [whole, wide] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  expect.soft(whole, where).toBeLessThanOrEqual(wide);
  expect.soft(await page.evaluate(cutOff), where).toEqual([]);
}

// 320 × 256 is a screen of 1280 × 1024 at 400%; 640 × 400 one of 1280 × 800 at 200%.
for (const [lang, width, height] of [
  ['ar', 320, 256],
  ['en', 320, 640],
  ['en', 640, 400],
  ['ar', 844, 390],
] as const)
  test(`pages are read by scrolling one way at ${width} × ${height} (${lang})`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height });
    for (const path of PAGES) {
      await openPicture(page, `/${lang}/${id}${path}`);
      await expectOneWay(page, path);
    }
    const text = page.locator('.card h1');
    const size = await text.evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(size, 'letters of a briefing before an audience').toBeGreaterThan(17);
  });

test('text is as large as the browser is told, and nothing is lost by it', async ({ page }) => {
  await withoutLiveMap(page);
  // As in the browser's settings, where 16 px is the usual size; they outlive the page.
  const devtools = await page.context().newCDPSession(page);
  const write = (standard: number, fixed: number) =>
    devtools.send('Page.setFontSizes', { fontSizes: { standard, fixed } });
  await write(32, 26);
  try {
    for (const path of PAGES) {
      await openPicture(page, `/en/${id}${path}`);
      const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      expect(size).toBe('32px');
      await expectOneWay(page, path);
    }
  } finally {
    await write(16, 13);
  }
});

test('in the reader’s own colours, what is chosen and where one is are framed', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPicture(page, pathTo('en'));
  const here = page.locator('nav a[aria-current="page"]').filter({ visible: true });
  const other = page.locator('nav a:not([aria-current])').filter({ visible: true }).first();
  const ground = (link: typeof here) =>
    link.evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await ground(here)).not.toBe(await ground(other));
  // Kinds keep their colours: they mean something.
  const glyph = page.locator('.legend .wide svg').first();
  const fill = () => glyph.evaluate((one) => getComputedStyle(one).fill);
  const forced = await fill();
  await page.emulateMedia({ forcedColors: 'none' });
  expect(await fill()).toBe(forced);
});

/** Stops of the keyboard on the map, in their order: what they lead to, and what they are called. */
const stops = (page: Page) =>
  page.locator('.map .lines a, .map .marks a').evaluateAll((all) =>
    all
      .filter((one) => one.getAttribute('tabindex') !== '-1')
      .map((one) => ({
        tie: one.getAttribute('data-tie') ?? '',
        target: one.getAttribute('data-target') ?? '',
        name: one.getAttribute('aria-label') ?? '',
      })),
  );

test('the keyboard goes to places first; a chosen one opens the way to its arcs, the fullest first', async ({
  page,
}) => {
  await openPicture(page, pathTo('ar'));
  const before = await stops(page);
  expect(before.filter(({ tie }) => tie !== '')).toEqual([]);
  const seats = before.map(({ target }) => target);
  for (const state of ['EG', 'PK', 'IN', 'IL', 'TR', 'SA'])
    expect(seats).toContain(`actor/${state}`);
  await markLink(page, 'actor/PK').press('Enter');
  await expectReading(page, 'ar', actorOf('PK'));
  const after = await stops(page);
  const arcs = after.filter(({ tie }) => tie !== '');
  const { scene } = await shownMap(page, 'ar', actorOf('PK'));
  const strong = scene.arcs.filter(({ emphasis }) => emphasis === 'strong');
  expect(arcs).toHaveLength(strong.length);
  expect(arcs.map(({ name }) => name)).toEqual(strong.map((arc) => arc.name()));
  const counts = strong.map(({ tie }) => tie.relations.length);
  expect(counts).toEqual([...counts].sort((x, y) => y - x));
  for (const one of [...before, ...after]) expect(one.name, JSON.stringify(one)).not.toBe('');
});

test('what is selected and how much is hidden is said aloud', async ({ page }) => {
  await openPicture(page, pathTo('ar'));
  const said = page.locator('#svelte-announcer');
  await markLink(page, 'actor/PK').press('Enter');
  await expectReading(page, 'ar', actorOf('PK'));
  await expect(said).toContainText(headingOf('ar', actorOf('PK')));
  await arcLink(page, 'EG-PK/visit').press('Enter');
  await expectReading(page, 'ar', tieOf('EG-PK/visit'));
  await expect(said).toContainText(t('ar', 'kind.visit'));
  const kind = page.locator('.legend button', { hasText: t('ar', 'kind.visit') });
  await kind.filter({ visible: true }).press('Enter');
  await expect(page.locator('.legend [role=status]').filter({ visible: true })).toContainText(/\d/);
});
