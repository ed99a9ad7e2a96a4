import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Unit } from '../../src/lib/domain/unit';
import { WORLDVIEWS, type Worldview } from '../../src/lib/domain/worldview';
import type { L, Lang } from '../../src/lib/domain/types';
import { worldviewName, worldviewTitle } from '../../src/lib/i18n/worldview-name';
import { worldviewText } from '../../src/lib/i18n/messages/worldview';
import { expect, test } from './fixtures';
import { pathTo } from './lib/dossier';
import { firstBare, openLive, openPicture, shownMap } from './lib/map';
import { decodePng, type Picture } from './lib/png';

interface Table {
  units: { unit: string; name?: L; reason: L; reference: L }[];
}
const table = (id: Worldview) =>
  JSON.parse(readFileSync(`static/worldviews/${id}.json`, 'utf8')) as Table;
const lands = (
  JSON.parse(readFileSync('static/worldviews/units.json', 'utf8')) as { units: Unit[] }
).units;
const land = (id: string): Unit => {
  const found = lands.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no land ${id}`);
  return found;
};
/** What a view calls a land. */
const called = (id: string, view: Worldview, lang: Lang) =>
  (table(view).units.find(({ unit }) => unit === id)?.name ?? land(id).name)[lang];
const title = (id: Worldview, lang: Lang) => worldviewTitle(lang, id);
const whose = (page: Page) => page.locator('.credit .whose');

/** Whether the second map draws disputed land at a position of the viewport. */
async function disputedAt(page: Page, [x, y]: readonly [number, number]): Promise<boolean> {
  return page.locator('.other .base').evaluate(
    (base, [x, y]) =>
      [...base.querySelectorAll<SVGPathElement>('path[fill="#ebe8e0"]')].some((path) => {
        const there = path.getScreenCTM()?.inverse();
        return path.isPointInFill(new DOMPoint(x, y).matrixTransform(there));
      }),
    [x, y] as const,
  );
}

test.use({ viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

test('the map says whose borders it shows; another view is chosen, kept in the address, and shown again', async ({
  page,
}) => {
  await openLive(page, pathTo('ar'));
  await expect(whose(page)).toHaveText(title('un', 'ar'));
  await whose(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio')).toHaveCount(WORLDVIEWS.length);
  await expect(dialog.getByRole('radio', { name: worldviewName('ar', 'un') })).toBeChecked();
  await dialog.getByRole('radio', { name: worldviewName('ar', 'in'), exact: true }).click();
  await expect(whose(page)).toHaveText(title('in', 'ar'));
  await expect(page).toHaveURL(/\?worldview=in$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // A link keeps it, in the other language too.
  await page.getByRole('link', { name: 'Read in English' }).click();
  await expect(whose(page)).toHaveText(title('in', 'en'));
  await page.reload();
  await expect(whose(page)).toHaveText(title('in', 'en'), { timeout: 40_000 });
  await page.locator('.marks a[data-target="actor/PK"]').first().click();
  await expect(page).toHaveURL(/\/actor\/PK\?worldview=in$/);
});

test('a click on disputed land says who claims it and who holds it, whatever the view draws', async ({
  page,
}) => {
  const { id, lon, lat, explanation } = { ...land('ladakh'), lon: 77.6, lat: 34.6 };
  const camera = { lon: 76, lat: 34, zoom: 5 };
  await openLive(page, `${pathTo('en')}?at=76,34,5&worldview=in&kinds=`);
  const { on } = await shownMap(page, 'en', { type: 'none' }, { camera });
  await page.mouse.click(...(await firstBare(page, [on([lon, lat]), on([77.4, 34.2])])));
  await expect(page.locator('#reader h1')).toHaveText(called(id, 'in', 'en'));
  await expect(page.locator('#reader')).toContainText(explanation.en);
  await expect(page).toHaveURL(/\/unit\/ladakh\?.*at=76,34,5.*worldview=in/);
  const row = table('in').units.find(({ unit }) => unit === id);
  await expect(page.locator('#reader .here')).toContainText(row?.reason.en ?? 'no row');
  await expect(page.locator('#reader .here')).toContainText(row?.reference.en ?? 'no row');
  // Each view is a click away, and the land stays what is read.
  await page.locator('#reader .views').getByRole('button', { name: 'Pakistan' }).click();
  await expect(whose(page)).toHaveText(title('pk', 'en'));
  await expect(page.locator('#reader .here')).toContainText('Pakistan');
  await expect(page.locator('#reader h1')).toHaveText(called(id, 'pk', 'en'));
});

test('two views lie side by side, parted by a handle that pointer and keys move', async ({
  page,
}) => {
  await openLive(page, `${pathTo('ar')}?at=76,34,4.6&worldview=pk&compare=in`);
  const handle = page.getByRole('slider', { name: worldviewText('ar', 'worldview.slider') });
  await expect(handle).toHaveAttribute('aria-valuenow', '50');
  await expect(page.locator('.edge .before')).toHaveText(worldviewName('ar', 'pk'));
  await expect(page.locator('.edge .after')).toHaveText(worldviewName('ar', 'in'));
  // India's own draws no disputed land here; that of the map below is no part of this layer.
  await expect(page.locator('.other .base path').first()).toBeAttached();
  const { on } = await shownMap(
    page,
    'ar',
    { type: 'none' },
    { camera: { lon: 76, lat: 34, zoom: 4.6 } },
  );
  expect(await disputedAt(page, on([77.6, 34.2]))).toBe(false);
  expect(await disputedAt(page, on([36, 22.4]))).toBe(true);

  await handle.focus();
  await page.keyboard.press('Home');
  await expect(handle).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('PageUp');
  await expect(handle).toHaveAttribute('aria-valuenow', '10');
  const box = await handle.boundingBox();
  const map = await page.locator('.map').boundingBox();
  if (box === null || map === null) throw new Error('no handle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width * 0.7, box.y, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute('aria-valuenow', '70');

  await whose(page).click();
  await page.getByRole('dialog').getByRole('combobox').selectOption('');
  await expect(handle).toBeHidden();
  await expect(page).not.toHaveURL(/compare/);
});

/** The map's own pixels, with nothing above the land. */
async function landOf(page: Page): Promise<Picture> {
  await page.addStyleTag({
    content: '.marks, .tools, .credit, .tip, .edge { visibility: hidden !important }',
  });
  const box = await page.locator('.map').boundingBox();
  if (box === null) throw new Error('no map');
  return decodePng(await page.screenshot({ clip: box }));
}

for (const id of ['pk', 'in', 'il'] as const)
  test(`both renderers draw the same land for ${id}`, async ({ page }) => {
    const at = id === 'il' ? 'at=35.5,32.2,6.4' : 'at=76.5,34,5';
    await openLive(page, `${pathTo('en')}?${at}&worldview=${id}&kinds=`);
    await page.waitForTimeout(500);
    const live = await landOf(page);
    // The other renderer draws the second map of a comparison: it covers the first.
    await openLive(page, `${pathTo('en')}?${at}&worldview=un&compare=${id}&kinds=`);
    const handle = page.getByRole('slider', { name: worldviewText('en', 'worldview.slider') });
    await handle.focus();
    await page.keyboard.press('Home');
    await page.waitForTimeout(500);
    const still = await landOf(page);
    expect([still.width, still.height]).toEqual([live.width, live.height]);
    let apart = 0;
    for (let i = 0; i < live.width * live.height; i++) {
      const [x, y] = [i % live.width, Math.floor(i / live.width)];
      const [one, other] = [live.at(x, y), still.at(x, y)];
      if (one.some((n, k) => Math.abs(n - (other[k] ?? 0)) > 12)) apart += 1;
    }
    // Lines are smoothed and dashed each in its own way; a land filled otherwise is far more.
    expect(apart / (live.width * live.height)).toBeLessThan(0.03);
  });

test('an address that names no view is told so, and the usual one is shown', async ({ page }) => {
  await openPicture(page, `${pathTo('en')}?worldview=mars`);
  await expect(page.getByText('worldview=mars')).toBeVisible();
  await expect(whose(page)).toHaveText(title('un', 'en'));
});

test.describe('where the map cannot be moved', () => {
  test.use({ expectedFaults: [/Failed to load resource/] });

  test('the picture is drawn anew in other borders', async ({ page }) => {
    // The larger base map, which a map that can be moved needs, does not come at first.
    let tries = 0;
    await page.route('**/basemap/world.json', async (route) => {
      tries += 1;
      await (tries === 1 ? route.fulfill({ status: 503 }) : route.continue());
    });
    await page.goto(`${pathTo('en')}?worldview=in`);
    await page.locator('[data-map-ready="failed"]').waitFor({ timeout: 40_000 });
    await expect(whose(page)).toHaveText(title('in', 'en'));
    await expect(page.locator('.picture [data-state="kashmir"]')).toHaveCount(0);
    await expect(page.locator('.picture [data-state="IN"]')).toBeAttached();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('disputed land is a link to a page that explains it in full', async ({ page }) => {
    await page.goto(pathTo('ar'));
    const link = page.locator('.picture a[data-state="kashmir"]');
    await expect(link).toHaveAttribute('href', /\/ar\/egypt-pakistan\/unit\/[a-z-]+$/);
    await page.goto(pathTo('ar', { type: 'unit', id: 'golan' }));
    await expect(page.locator('#reader h1')).toHaveText(called('golan', 'un', 'ar'));
    await expect(page.locator('#reader')).toContainText(land('golan').explanation.ar);
    await expect(page.locator('#reader .views li')).toHaveCount(WORLDVIEWS.length);
  });
});
