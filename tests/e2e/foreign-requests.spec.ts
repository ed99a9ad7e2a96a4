import { expect, test } from './fixtures';

const INDEX = ['/ar', '/en'];
const EXPLORE = ['/en/egypt-pakistan/actor/PK'];
const FOREIGN = 'http://example.invalid/tile.png';
/** A page without a policy of its own, so that only the fixture stands in the way. */
const PLAIN = '/dossiers/egypt-pakistan/article.ar.txt';

test.use({ viewport: { width: 900, height: 640 } });

// The requests themselves are watched by the fixture, in every spec; here the pages are only used.
for (const path of INDEX) {
  test(`${path} asks no other host`, async ({ page, faults }) => {
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(faults).toEqual([]);
  });
}

for (const path of EXPLORE) {
  test(`${path} asks no other host while the map is moved`, async ({ page, faults }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    const map = page.locator('[data-map-ready]').first();
    await map.waitFor({ state: 'attached', timeout: 30_000 });
    const box = await map.boundingBox();
    if (!box) throw new Error('The map is marked ready but has no size.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 60, { steps: 5 });
    await page.mouse.up();
    for (const turn of [-400, -400, 900]) {
      await page.mouse.wheel(0, turn);
      await page.waitForTimeout(250);
    }
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });
}

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
