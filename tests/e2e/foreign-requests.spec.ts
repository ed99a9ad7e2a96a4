import { expect, test } from './fixtures';
import { pathTo, tieOf } from './lib/dossier';
import { mapBox, markAt, openLive } from './lib/map';

const INDEX = ['/ar', '/en'];
const FOREIGN = 'http://example.invalid/tile.png';
/** A page without a policy of its own, so that only the fixture stands in the way. */
const PLAIN = '/dossiers/egypt-pakistan/article.ar.txt';

test.use({ viewport: { width: 900, height: 640 } });

// The requests themselves are watched by the fixture, in every spec; here the pages are only used.
test('the list of dossiers asks no other host in either language', async ({ page, faults }) => {
  for (const path of INDEX) {
    await test.step(`${path} asks no other host`, async () => {
      const response = await page.goto(path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      expect(faults).toEqual([]);
    });
  }
});

test('on a phone the live map asks no other host while it is moved, and takes every mark along', async ({
  page,
  faults,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLive(page, pathTo('en', tieOf('EG-PK/visit')));
  const unmoved = await page
    .locator('.marks [data-mark]')
    .evaluateAll((all) => all.filter((mark) => mark.getAttribute('x')?.endsWith('%')).length);
  expect(unmoved).toBe(0);
  const box = await mapBox(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const before = await markAt(page, 'actor/EG');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 5 });
  await page.mouse.up();
  // While the new picture is drawn, its marks may be on their way.
  await expect(async () => {
    expect((await markAt(page, 'actor/EG'))[0]).toBeGreaterThan(before[0] + 30);
  }).toPass();
  for (const turn of [-400, -400, 900]) {
    await page.mouse.wheel(0, turn);
    await page.waitForTimeout(250);
  }
  await page.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
});

function askForeignHost(url: string): Promise<string> {
  return fetch(url).then(
    () => 'answered',
    () => 'refused',
  );
}

test('the fixture records a foreign request', async ({ page, faults }) => {
  await page.goto(PLAIN);
  expect(await page.evaluate(askForeignHost, FOREIGN)).toBe('refused');
  await expect.poll(() => faults.join('\n')).toContain(FOREIGN);
  faults.length = 0;
});

test('the fixture fails a test with a foreign request: this one fails as expected', async ({
  page,
}) => {
  test.fail();
  await page.goto(PLAIN);
  await page.evaluate(askForeignHost, FOREIGN);
});
