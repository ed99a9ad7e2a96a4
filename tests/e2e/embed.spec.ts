import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { embedSnippet } from '../../src/lib/export/embed';
import { embedText } from '../../src/lib/i18n/messages/embed';
import { embedAddress } from '../../src/lib/state/embed';
import { NO_QUERY } from '../../src/lib/state/url';
import { expect, test } from './fixtures';
import { actorOf, dossier, NONE, pathTo, relationsOf, tieOf } from './lib/dossier';

/** A page of somebody else, on a port of its own: another site for the browser. */
let host: Server;
let body = '';

test.beforeAll(async () => {
  host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>host</title><link rel="icon" href="data:,">${body}`);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
});
test.afterAll(() => host.close());
const hostUrl = () => `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;

const query = { ...NO_QUERY, filter: { ...NO_QUERY.filter, kinds: ['visit'] as const } };

/** Puts the map into the other page as its snippet does. */
async function embed(page: Page, base: string | undefined, width: number, height: number) {
  body = embedSnippet({
    ...{ base: base ?? '', lang: 'ar', width, height, title: dossier.title.ar },
    address: embedAddress('ar', dossier.id, { selection: NONE, query }),
  });
  await page.goto(hostUrl());
  return page.frameLocator('iframe');
}

const wordsOf = (all: readonly { passages: { exact: string }[] }[]) =>
  new Set(all.flatMap(({ passages }) => passages.map(({ exact }) => exact)));

async function markedWords(frame: FrameLocator): Promise<Set<string>> {
  const all = await frame
    .locator('#reader figure bdi:first-of-type')
    .evaluateAll((quotes) =>
      quotes
        .filter((quote) => quote.closest('details') === null)
        .map((quote) => [...quote.querySelectorAll('mark')].map((m) => m.textContent).join('')),
    );
  return new Set(all);
}

/** The frame is asked from another site's page: its own requests are the product's. */
test.use({
  contextOptions: { reducedMotion: 'reduce' },
  expectedFaults: [/^foreign request: http:\/\/127\.0\.0\.1:\d+\/$|frame-ancestors/],
});

test('a map in the page of another site: a click shows the sentence, a link opens the whole', async ({
  page,
  context,
  baseURL,
}) => {
  const frame = await embed(page, baseURL, 800, 560);
  await expect(frame.locator('[data-map-ready="live"]')).toBeVisible({ timeout: 40_000 });
  await expect(frame.locator('footer')).toContainText(dossier.article.disclaimer.exact);
  await expect(frame.locator('.credit')).toBeVisible();
  // The query of the address holds in the frame.
  await expect(frame.locator('.lines a.arc:not(.dim)')).toHaveCount(
    await frame.locator('.lines a[data-tie$="/visit"]').count(),
  );

  const line = frame.locator('.lines a[data-tie="EG-PK/visit"] path');
  const position = await line.evaluate((path) => {
    const map = path.closest('.map')?.getBoundingClientRect();
    const matrix = path instanceof SVGPathElement ? path.getScreenCTM() : null;
    if (!(path instanceof SVGPathElement) || map === undefined || matrix === null)
      throw new Error('The line is on no map.');
    const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(matrix);
    return { x: middle.x - map.left, y: middle.y - map.top };
  });
  await frame.locator('.map').click({ position });
  await expect.poll(() => markedWords(frame)).toEqual(wordsOf(relationsOf(tieOf('EG-PK/visit'))));
  await expect(frame.locator('#reader')).toBeFocused();

  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: embedText('ar', 'openMap') }).click();
  const whole = await opened;
  await whole.waitForURL((url) => url.pathname === pathTo('ar', tieOf('EG-PK/visit')));
  expect(new URL(whole.url()).search).toBe('?kinds=visit');
  await whole.close();

  await page.keyboard.press('Escape');
  await expect(frame.locator('#reader')).toHaveCount(0);
  await frame.locator('.marks a[data-target="actor/EG"]').first().click();
  const own = relationsOf(actorOf('EG')).filter(({ kind }) => kind === 'visit');
  await expect.poll(() => markedWords(frame)).toEqual(wordsOf(own));

  // No other page of the product may be framed.
  body = `<iframe src="${baseURL ?? ''}${pathTo('ar')}"></iframe>`;
  const refused = page.waitForEvent('console', (message) => message.type() === 'error');
  await page.goto(hostUrl());
  expect((await refused).text()).toContain('frame-ancestors');
});

test('a wheel over the map scrolls the page around it; with Ctrl it draws the map nearer', async ({
  page,
  baseURL,
}) => {
  const frame = await embed(page, baseURL, 800, 560);
  await page.evaluate(() => (document.body.style.height = '4000px'));
  await expect(frame.locator('[data-map-ready="live"]')).toBeVisible({ timeout: 40_000 });
  const apart = async () => {
    const [a, b] = await Promise.all(
      ['EG', 'PK'].map((id) =>
        frame.locator(`.marks a[data-target="actor/${id}"] circle`).first().boundingBox(),
      ),
    );
    return Math.abs((a?.x ?? 0) - (b?.x ?? 0));
  };
  const before = await apart();
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  await expect(frame.getByText(embedText('ar', 'wheelHint'))).toBeVisible();
  expect(await apart()).toBe(before);

  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(apart).toBeGreaterThan(before * 1.1);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the smallest frame has the picture, its links and whose word it is', async ({
    page,
    context,
    baseURL,
  }) => {
    const frame = await embed(page, baseURL, 1, 1);
    const arc = frame.locator('.lines a[data-tie="EG-PK/visit"]');
    await expect(arc).toBeVisible();
    await expect(frame.locator('[data-state="EG"]')).toBeAttached();
    await expect(frame.locator('footer')).toBeInViewport();
    await expect(frame.locator('footer')).toContainText(dossier.article.disclaimer.exact);

    await embed(page, baseURL, 800, 560);
    for (const [link, path] of [
      [
        frame.locator('.marks a[data-target="actor/PK"] circle').first(),
        pathTo('ar', actorOf('PK')),
      ],
      [frame.getByRole('link', { name: embedText('ar', 'openMap') }), pathTo('ar')],
    ] as const) {
      const opened = context.waitForEvent('page', { timeout: 10_000 });
      await link.click({ timeout: 10_000 });
      const whole = await opened;
      await whole.waitForURL((url) => url.pathname === path);
      await whole.close();
    }
  });
});
