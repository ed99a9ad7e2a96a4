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

test('without WebGL the picture goes on answering', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext.bind(HTMLCanvasElement.prototype);
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
      return kind.includes('webgl') ? null : (original.call(this, kind) as null);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  await page.goto(pathTo('ar'));
  await expectWorkingPicture(page);
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
