import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { htmlOf } from '../../scripts/lib/html';
import { readArguments } from '../../scripts/lib/export-arguments';
import { presented, shownBy, type Briefing, type Step } from '../../src/lib/briefing/briefing';
import { briefingById } from '../../src/lib/content/dossiers';
import type { Selection } from '../../src/lib/domain/selection';
import { filtered } from '../../src/lib/domain/shown-relations';
import type { Lang } from '../../src/lib/domain/types';
import type { XY } from '../../src/lib/geo/mercator';
import { expect, test } from './fixtures';
import { actor, actorOf, dossier, relationsOf, tieOf } from './lib/dossier';
import { firstBare, liveMap, markAt, markLink } from './lib/map';

const steps = presented(JSON.parse(briefingById(dossier.id)) as Briefing);
const SMALL = { width: 1280, height: 800 };
let url = '';

test.beforeAll(async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'briefing-')), 'briefing.html');
  writeFileSync(out, await htmlOf(readArguments(['--out', out], [dossier.id])));
  url = pathToFileURL(out).href;
});

/** Everything that a page asks for but the file itself; what is asked of a network fails. */
async function refuseAll(page: Page): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().route(/^(?!file:|data:)/, (route) => route.abort());
  await page.context().setOffline(true);
  return asked;
}

/** The words of the article that the reader marks, each once. */
async function markedWords(page: Page): Promise<Set<string>> {
  const all = await page
    .locator('.wander article.card figure')
    .evaluateAll((figures) =>
      figures.map((figure) =>
        [...(figure.querySelector('bdi')?.querySelectorAll('mark') ?? [])]
          .map((mark) => mark.textContent)
          .join(''),
      ),
    );
  return new Set(all);
}

/** The article's words for a selection, as far as a step's filter lets them through. */
function wordsOf(step: Step, selection: Selection): Set<string> {
  const { filter } = shownBy(dossier, step.view).query;
  const shown = filtered(dossier, relationsOf(selection), filter);
  return new Set(shown.flatMap((r) => r.passages.map((p) => p.exact)));
}

const card = (page: Page) => page.locator('.slot .card h1');
const titleOf = (step: Step | undefined, lang: Lang) => step?.title[lang] ?? '';

/** A position on an arc where nothing lies above it. */
async function bareOn(page: Page, tie: string): Promise<XY> {
  const all = await page
    .locator(`.lines a[data-tie="${tie}"] path`)
    .last()
    .evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('an arc has no path');
      const [length, toScreen] = [path.getTotalLength(), path.getScreenCTM()];
      return Array.from({ length: 30 }, (_, i) => {
        const at = path
          .getPointAtLength(length * (0.3 + i * 0.012))
          .matrixTransform(toScreen ?? undefined);
        return [at.x, at.y] as [number, number];
      });
    });
  return firstBare(page, all);
}

/** Where the map writes a name. */
async function nameAt(page: Page, name: string): Promise<XY> {
  const box = await page.locator('.marks .name', { hasText: name }).first().boundingBox();
  if (box === null) throw new Error(`the map does not name ${name}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test.use({ viewport: SMALL, contextOptions: { reducedMotion: 'reduce' } });

test('a file with a whole briefing opens without a network: steps, sentences, languages', async ({
  page,
}) => {
  const asked = await refuseAll(page);
  await page.goto(url);
  await liveMap(page);

  // Every step in its order, by the key that leads on in Arabic; then back to the second.
  for (const [i, step] of steps.entries()) {
    await expect(card(page)).toHaveText(titleOf(step, 'ar'));
    expect(await page.locator('.stage').getAttribute('data-step')).toBe(step.id);
    const quotes = shownBy(dossier, step.view).passages.map(({ passage }) => passage.exact);
    await expect(page.locator('.slot .quote')).toHaveText(quotes);
    if (i < steps.length - 1) await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  const second = steps[1];
  if (second === undefined) throw new Error('the briefing has one step alone');
  await expect(card(page)).toHaveText(titleOf(second, 'ar'));

  // An arc, a city and a country, each with the very sentences of the article.
  await page.mouse.click(...(await bareOn(page, 'EG-PK/visit')));
  await expect(page.locator('.stage')).toHaveAttribute('data-wandering', 'true');
  await expect.poll(() => markedWords(page)).toEqual(wordsOf(second, tieOf('EG-PK/visit')));
  await page.keyboard.press('r');
  await expect(card(page)).toHaveText(titleOf(second, 'ar'));

  await page.mouse.click(...(await markAt(page, 'actor/PK')));
  await expect.poll(() => markedWords(page)).toEqual(wordsOf(second, actorOf('PK')));
  await page.keyboard.press('r');

  await page.mouse.click(...(await nameAt(page, actor('EG').name.ar)));
  await expect(page.locator('.wander h1')).toHaveText(actor('EG').name.ar);
  await expect.poll(() => markedWords(page)).toEqual(wordsOf(second, actorOf('EG')));

  // The other language keeps what is shown, and turns the page round.
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('.wander h1')).toHaveText('Egypt');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveText(titleOf(second, 'en'));
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toHaveText(titleOf(steps[2], 'en'));
  await page.keyboard.press('t');
  await expect(page.locator('.map')).toHaveAttribute('data-theme', 'dark');

  // A wheel comes closer to what lies under it; the step comes back as it was.
  const before = await markAt(page, 'actor/PK');
  await page.mouse.move(before[0], before[1] + 60);
  await page.mouse.wheel(0, -400);
  await expect(page.locator('.stage')).toHaveAttribute('data-wandering', 'true');
  expect((await markAt(page, 'actor/PK'))[1]).toBeLessThan(before[1] - 20);
  await page.getByRole('button', { name: 'Resume the step' }).click();
  await expect
    .poll(async () => {
      const [x, y] = await markAt(page, 'actor/PK');
      return Math.hypot(x - before[0], y - before[1]);
    })
    .toBeLessThan(1);

  // All steps, as pictures.
  await page.keyboard.press('o');
  await expect(page.locator('dialog .overview .picture svg').first()).toBeVisible();
  await page.locator('dialog .overview a').nth(3).click();
  await expect(card(page)).toHaveText(titleOf(steps[3], 'en'));
  await expect(markLink(page, 'actor/EG').first()).toBeVisible();

  expect(asked.filter((one) => one !== url && !one.startsWith('data:'))).toEqual([]);
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('two fingers draw the map nearer, one moves it, a tap reads', async ({ page }) => {
    await refuseAll(page);
    await page.goto(url);
    await liveMap(page);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: XY[]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    const apart = async () => {
      const [a, b] = [await markAt(page, 'actor/EG'), await markAt(page, 'actor/PK')];
      return Math.hypot(a[0] - b[0], a[1] - b[1]);
    };
    const before = await apart();
    // In the open sea, above the step's card.
    const [cx, cy] = [410, 410];
    await send('touchStart', [cx - 60, cy], [cx + 60, cy]);
    for (let i = 1; i <= 6; i++)
      await send('touchMove', [cx - 60 - i * 10, cy], [cx + 60 + i * 10, cy]);
    await send('touchEnd');
    await expect(page.locator('.stage')).toHaveAttribute('data-wandering', 'true');
    // Twice as far apart as they were put down.
    await expect.poll(async () => (await apart()) / before).toBeCloseTo(2, 1);

    const [mx] = await markAt(page, 'actor/EG');
    await send('touchStart', [cx, cy]);
    for (let i = 1; i <= 6; i++) await send('touchMove', [cx + i * 15, cy]);
    await send('touchEnd');
    await expect.poll(async () => (await markAt(page, 'actor/EG'))[0]).toBeCloseTo(mx + 90, -1);
    // A map that has just come to rest writes its marks anew, under the finger if it is quick.
    await expect(async () => {
      await page.touchscreen.tap(...(await markAt(page, 'actor/EG')));
      await expect(page.locator('.wander h1')).toHaveText(actor('EG').name.ar, { timeout: 1000 });
    }).toPass({ timeout: 10_000 });
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the file is an article: steps, exact quotes, whose word it is', async ({ page }) => {
    const asked = await refuseAll(page);
    await page.goto(url);
    const part = page.locator('section[lang="ar"]');
    await expect(part.locator('h1')).toBeVisible();
    await expect(part.locator('h2')).toHaveText(steps.map((step) => step.title.ar));
    const quotes = steps.flatMap((step) =>
      shownBy(dossier, step.view).passages.map(({ passage }) => passage.exact),
    );
    await expect(part.locator('blockquote bdi')).toHaveText(quotes);
    await expect(part.locator('footer')).toContainText(dossier.article.disclaimer.exact);
    await page.getByRole('link', { name: 'English version below' }).click();
    await expect(page.locator('section[lang="en"] h1')).toBeInViewport();
    expect(asked.filter((one) => !one.startsWith('data:')).map((one) => one.split('#')[0])).toEqual(
      [url],
    );
  });
});
