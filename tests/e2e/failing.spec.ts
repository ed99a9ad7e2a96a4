import type { Page } from '@playwright/test';
import { filterText } from '../../src/lib/i18n/messages/filter';
import { t } from '../../src/lib/i18n/t';
import { expect, test } from './fixtures';
import { actorOf, dossier, NONE, pathTo, tieOf } from './lib/dossier';
import {
  aloneOn,
  firstBare,
  markAt,
  markLink,
  openPicture,
  shownMap,
  withoutLiveMap,
} from './lib/map';
import { expectReading, shownIds } from './lib/reader';

/** The map says that it could not start and goes on as a picture that answers. */
async function expectWorkingPicture(page: Page): Promise<void> {
  await page.locator('[data-map-ready="failed"]').waitFor({ timeout: 30_000 });
  await expect(page.getByText(t('ar', 'liveMapFailed'))).toBeVisible();
  await markLink(page, 'actor/IN').click();
  await expectReading(page, 'ar', actorOf('IN'));
  const shown = await shownMap(page, 'ar', actorOf('IN'));
  // The picture has moved to the new selection.
  const [x, y] = shown.on([77.21, 28.61]);
  const [nowX, nowY] = await markAt(page, 'actor/IN');
  expect(Math.hypot(nowX - x, nowY - y)).toBeLessThan(1.5);
  const arc = shown.scene.arcs.find((one) => one.tie.id === 'IN-PK/rivalry');
  if (arc === undefined) throw new Error('The tie has no arc.');
  await page.mouse.click(...(await firstBare(page, aloneOn(shown, arc))));
  await expectReading(page, 'ar', tieOf('IN-PK/rivalry'));
}

/** A browser without WebGL, as on old machines and behind remote desktops. */
async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext.bind(HTMLCanvasElement.prototype);
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
      return kind.includes('webgl') ? null : (original.call(this, kind) as null);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
}

const DRAWN = '[data-map-ready="drawn"]';

/** The canvases that the map paints on: land, and the arcs above it. */
type Canvas = '.maplibregl-canvas' | 'canvas.arcs';

/** Takes the graphics card away from the map, or gives it back. */
const card = (
  page: Page,
  what: 'loseContext' | 'restoreContext',
  of: Canvas = '.maplibregl-canvas',
) =>
  page.evaluate(
    ([name, selector]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(selector);
      const held = window as unknown as { lose?: WEBGL_lose_context | null };
      held.lose ??= canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
      if (held.lose === null) throw new Error('The context cannot be lost.');
      held.lose[name]();
    },
    [what, of] as const,
  );

test('without WebGL the map is drawn as SVG: it is moved, zoomed and clicked, and says so once', async ({
  page,
}) => {
  await withoutWebgl(page);
  await page.goto(pathTo('ar'));
  await page.locator(DRAWN).waitFor({ timeout: 30_000 });
  const told = page.getByText(t('ar', 'mapDrawn'));
  await expect(told).toBeVisible();
  await told.getByRole('button').click();
  await expect(told).toHaveCount(0);
  await expect(page.getByRole('button', { name: t('ar', 'globe') })).toBeDisabled();

  const cairo = () => markAt(page, 'actor/EG');
  const before = await cairo();
  await page.getByRole('button', { name: t('ar', 'zoomIn') }).click();
  await expect.poll(async () => Math.abs((await cairo())[0] - before[0])).toBeGreaterThan(40);
  await page.getByRole('button', { name: t('ar', 'wholeMap') }).click();
  await expect.poll(async () => Math.abs((await cairo())[0] - before[0])).toBeLessThan(1.5);
  const [x, y] = before;
  await page.mouse.move(x + 60, y + 160);
  await page.mouse.down();
  await page.mouse.move(x + 180, y + 160, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await cairo())[0] - x - 120)).toBeLessThan(2);
  await expect(page).toHaveURL(/[?&]at=/);
  await page.getByRole('button', { name: t('ar', 'wholeMap') }).click();

  await markLink(page, 'actor/IN').click();
  await expectReading(page, 'ar', actorOf('IN'));
  // The picture flies there for longer than the reader takes.
  await page.locator('.map[data-settled]').waitFor();
  const shown = await shownMap(page, 'ar', actorOf('IN'));
  const arc = shown.scene.arcs.find((one) => one.tie.id === 'IN-PK/rivalry');
  if (arc === undefined) throw new Error('The tie has no arc.');
  await page.mouse.click(...(await firstBare(page, aloneOn(shown, arc))));
  await expectReading(page, 'ar', tieOf('IN-PK/rivalry'));
});

test('a lost graphics card is stood in for, and comes back to the same picture', async ({
  page,
}) => {
  await page.goto(pathTo('en'));
  await page.locator('[data-map-ready="live"]').waitFor({ timeout: 40_000 });
  await card(page, 'loseContext');
  await page.locator(DRAWN).waitFor();
  await markLink(page, 'actor/PK').click();
  await expectReading(page, 'en', actorOf('PK'));
  await page.getByRole('button', { name: t('en', 'zoomIn') }).click();
  await expect(page).toHaveURL(/actor\/PK\?.*at=/);
  const at = await markAt(page, 'actor/PK');

  await card(page, 'restoreContext');
  await page.locator('[data-map-ready="live"]').waitFor();
  await expect(page.getByText(t('en', 'mapDrawn'))).toHaveCount(0);
  await expect
    .poll(async () => {
      const [nowX, nowY] = await markAt(page, 'actor/PK');
      return Math.hypot(nowX - at[0], nowY - at[1]);
    })
    .toBeLessThan(1.5);
});

test('a card that is taken from the arcs alone is stood in for too', async ({ page }) => {
  await page.goto(pathTo('en'));
  await page.locator('[data-map-ready="live"]').waitFor({ timeout: 40_000 });
  // The canvas paints what stands on arcs; a drawing has it as marks.
  const badges = page.locator('.marks .glyph');
  await expect(badges).toHaveCount(0);
  await card(page, 'loseContext', 'canvas.arcs');
  await page.locator(DRAWN).waitFor();
  await expect(badges).not.toHaveCount(0);
  await card(page, 'restoreContext', 'canvas.arcs');
  await page.locator('[data-map-ready="live"]').waitFor();
  await expect(badges).toHaveCount(0);
  await expect(page.locator('canvas.arcs')).toHaveCount(1);
});

test('a graphics card lost in a briefing costs no step', async ({ page }) => {
  await page.goto(`${pathTo('ar')}/brief/3`);
  await page.locator('[data-map-ready="live"]').waitFor({ timeout: 40_000 });
  await card(page, 'loseContext');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/brief\/4$/);
  await page.locator(DRAWN).waitFor();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/brief\/5$/);
  const drawn = await page.locator('.canvas path').count();
  expect(drawn).toBeGreaterThan(100);
  await card(page, 'restoreContext');
  await page.locator('[data-map-ready="live"]').waitFor();
  await expect(page).toHaveURL(/brief\/5$/);
});

test.describe('with a download that fails', () => {
  test.use({ expectedFaults: [/Failed to load resource/] });

  test('without the base map the picture goes on answering', async ({ page }) => {
    await page.route('**/basemap/world.json', (route) => route.abort());
    await page.goto(pathTo('ar'));
    await expectWorkingPicture(page);
  });

  test('an address that leads nowhere says so in both languages', async ({ page }) => {
    const response = await page.goto('/ar/no-such-dossier/actor/EG');
    expect(response?.status()).toBe(404);
    for (const lang of ['ar', 'en'] as const) {
      const part = page.locator(`[lang="${lang}"]`).filter({ visible: true }).last();
      await expect(part.getByRole('heading')).toContainText(t(lang, 'notFound'));
      await expect(part).toHaveCSS('direction', lang === 'ar' ? 'rtl' : 'ltr');
      await expect(part.locator(`a[href="/${lang}"]`)).toBeVisible();
    }
  });

  const MISSING = [
    'actor/ZZ',
    'relation/nothing',
    'place/nowhere',
    'tie/EG-PK/nothing',
    'tie/PK-EG/visit',
    'sentence/99-1',
    'no/such/page',
  ];
  test('what a dossier does not have leads to the dossier, which says so', async ({ page }) => {
    await withoutLiveMap(page);
    for (const [i, rest] of MISSING.entries()) {
      const lang = i % 2 === 0 ? 'ar' : 'en';
      const response = await page.goto(`${pathTo(lang)}/${rest}`);
      expect(response?.status(), rest).toBe(404);
      await expect(page).toHaveURL(pathTo(lang));
      const notice = page.locator('#reader .notice');
      await expect(notice).toContainText(filterText(lang, 'ignored.missing', { part: '' }));
      await expect(notice.locator('bdi')).toHaveText(rest);
    }
  });
});

// Each step opens addresses of its own.
test('what an address asks for and cannot be read counts as not asked for', async ({ page }) => {
  await test.step('a camera that cannot be read leaves the page as it is', async () => {
    await openPicture(page, pathTo('ar'));
    const before = await markAt(page, 'actor/PK');
    for (const at of ['abc', '500,10,3', '10,,3']) {
      await page.goto(`${pathTo('ar')}?at=${at}`);
      await expect.poll(() => shownIds(page)).toHaveLength(dossier.relations.length);
      expect(await markAt(page, 'actor/PK'), at).toEqual(before);
    }
  });

  await test.step('a filter that cannot be read counts as none', async () => {
    await openPicture(page, `${pathTo('en')}?at=abc&kinds=nope&certainty=maybe&projection=cube`);
    await expectReading(page, 'en', NONE);
    await expect(page.locator('.lines a[data-tie="EG-PK/visit"]')).toHaveCount(1);
  });
});
