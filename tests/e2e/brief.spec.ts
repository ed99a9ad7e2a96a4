import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Briefing } from '../../src/lib/briefing/briefing';
import type { Lang } from '../../src/lib/domain/types';
import { expect, test } from './fixtures';
import { dossier } from './lib/dossier';
import { liveMap, openPicture } from './lib/map';
import { decodePng, type Picture } from './lib/png';

const { steps } = JSON.parse(
  readFileSync(`static/dossiers/${dossier.id}/briefing.json`, 'utf8'),
) as Briefing;
const last = steps.length;
const brief = (lang: Lang, n: number) => `/${lang}/${dossier.id}/brief/${String(n)}`;

/** Waits until a step is shown, by its title and in the address. */
async function expectStep(page: Page, lang: Lang, n: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(steps[n - 1]?.title[lang] ?? '');
  await expect(page).toHaveURL(new RegExp(`/${lang}/${dossier.id}/brief(/${String(n)})?$`));
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Markup of a part of the page, without what marks the seams of components. */
const textOf = async (page: Page, part: string) =>
  (await page.locator(part).innerHTML()).replace(/<!--.*?-->/g, '');

interface Seen {
  pixels: Picture;
}

/** How many pixels two screenshots show visibly unlike. */
function unlike({ pixels: one }: Seen, { pixels: other }: Seen): number {
  let unlike = 0;
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++) {
      const [a, b] = [one.at(x, y), other.at(x, y)];
      if (a.some((value, i) => Math.abs(value - (b[i] ?? 0)) > 8)) unlike += 1;
    }
  return unlike;
}

for (const lang of ['ar', 'en'] as const)
  test(`${lang}: every key does what the help says`, async ({ page }) => {
    const [onward, backward] =
      lang === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    await openPicture(page, brief(lang, 3));
    const walk: [string, number][] = [
      ...([
        [onward, 4],
        ['ArrowDown', 5],
        ['PageDown', 6],
        [' ', 7],
        ['n', 8],
      ] as [string, number][]),
      ...([
        [backward, 7],
        ['ArrowUp', 6],
        ['PageUp', 5],
        ['p', 4],
      ] as [string, number][]),
      ...([
        ['End', last],
        ['PageDown', last],
        ['Home', 1],
        ['p', 1],
      ] as [string, number][]),
    ];
    for (const [key, n] of walk) {
      await press(page, key);
      await expectStep(page, lang, n);
    }
    await press(page, '1', '2');
    await expect(page.getByRole('status')).toContainText('12');
    await press(page, 'Enter');
    await expectStep(page, lang, 12);
    await press(page, 'b');
    await expect(page.locator('.screen.black')).toBeVisible();
    await press(page, 'w');
    await expect(page.locator('.screen.white')).toBeVisible();
    await press(page, 'Escape');
    await expect(page.locator('.screen')).toHaveCount(0);
    await press(page, 't');
    await expect(page.locator('.stage')).toHaveAttribute('data-theme', 'dark');
    await press(page, 'o');
    await expect(page.getByRole('dialog').getByRole('link')).toHaveCount(last);
    await press(page, 'Escape', '?');
    await expect(page.getByRole('dialog').locator('kbd').first()).toHaveText(
      lang === 'ar' ? '←' : '→',
    );
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const other = lang === 'ar' ? 'en' : 'ar';
    await press(page, 'l');
    await expectStep(page, other, 12);
    await press(page, 'l');
    await expectStep(page, lang, 12);
    await press(page, 'Escape');
    await expect(page).toHaveURL(new RegExp(`/${lang}/${dossier.id}/tension/`));
    await page.locator('a.brief').click();
    await expectStep(page, lang, 12);
  });

test('a clicker leads on whatever has the focus, and what is typed stays in its field', async ({
  page,
}) => {
  await openPicture(page, brief('en', 2));
  await page.mouse.move(300, 300);
  await page.locator('.controls button').first().focus();
  await press(page, ' ');
  await expectStep(page, 'en', 3);
  await page.locator('.dots a').last().focus();
  await press(page, 'PageDown');
  await expectStep(page, 'en', 4);
  await page.locator('[data-target="actor/EG"]').first().focus();
  await press(page, 'n');
  await expectStep(page, 'en', 5);
});

test('whoever wanders off comes back to the step exactly as it was', async ({ page }) => {
  await openPicture(page, brief('ar', 4));
  const picture = () => textOf(page, '.frame');
  const before = await picture();
  const card = await page.locator('.card').innerText();
  await page.locator('[data-target="actor/IL"]').first().press('Enter');
  await expect(page.locator('.wander h1')).toHaveText('إسرائيل');
  await expect(page.locator('.wander bdi[lang="ar"]').first()).toBeVisible();
  // The map follows once the card has answered.
  await expect.poll(picture).not.toBe(before);
  await page.locator('.wander a[href*="/tie/"]').first().click();
  await expect(page).toHaveURL(new RegExp(`${brief('ar', 4)}$`));
  await press(page, 'r');
  await expectStep(page, 'ar', 4);
  await expect.poll(picture).toBe(before);
  expect(await page.locator('.card').innerText()).toBe(card);
});

test('steps are absolute: jumping from 2 to 9 to 4 shows what walking there shows', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const shown = async () => {
    await page.locator('.map[data-settled]').waitFor();
    const texts = ['.frame', '.card h1', '.card .kicker'].map((part) => textOf(page, part));
    return { texts: await Promise.all(texts), pixels: decodePng(await page.screenshot()) };
  };
  await page.goto(brief('ar', 1));
  await liveMap(page);
  await press(page, 'PageDown', 'PageDown', 'PageDown');
  await expectStep(page, 'ar', 4);
  await expect.poll(async () => unlike(await shown(), await shown())).toBe(0);
  const walked = await shown();
  await press(page, '2', 'Enter', '9', 'Enter');
  await expectStep(page, 'ar', 9);
  expect(unlike(await shown(), walked)).toBeGreaterThan(1000);
  await press(page, '4', 'Enter');
  await expectStep(page, 'ar', 4);
  // Of the map's tiles, a pixel at an edge may be rounded otherwise.
  await expect.poll(async () => unlike(await shown(), walked)).toBeLessThan(10);
  expect((await shown()).texts).toEqual(walked.texts);
});

test('where less motion is asked for, a step cuts to its camera', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(brief('en', 5));
  await liveMap(page);
  // Watched from before the key: a busy page may hear of a key sooner than of what it was told first.
  const places = await page.evaluateHandle(() => {
    const seen = new Set<string>();
    const look = () => {
      const { x = 0, y = 0 } =
        document.querySelector('[data-target="actor/EG"]')?.getBoundingClientRect() ?? {};
      seen.add(`${x.toFixed()} ${y.toFixed()}`);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await press(page, 'PageDown');
  // The first picture may settle late; the step's does so after the camera has moved.
  await page.waitForFunction(
    (seen) => seen.size > 1 && document.querySelector('.map[data-settled]') !== null,
    places,
  );
  const size = await places.evaluate((seen) => seen.size);
  expect(size, 'places in which Cairo was seen').toBe(2);
});

test('the overview shows each step’s picture, and arrows lead among them', async ({ page }) => {
  await openPicture(page, brief('ar', 6));
  // The live map has asked for its moment, which never comes; the pictures’ comes at once.
  await page.evaluate(() => {
    window.requestIdleCallback = (work) =>
      setTimeout(work, 0, { didTimeout: false, timeRemaining: () => 1 }) as unknown as number;
  });
  await press(page, 'o');
  const links = page.getByRole('dialog').getByRole('link');
  await expect(links.nth(5)).toBeFocused();
  await expect(links).toHaveCount(last);
  await expect(links.nth(5)).toHaveAccessibleName(`6 ${steps[5]?.title.ar ?? ''}`);
  await expect(page.locator('.overview .picture .base')).toHaveCount(last);
  await expect(page.locator('.overview .picture .card')).toHaveCount(last);
  await press(page, 'ArrowLeft');
  await expect(links.nth(6)).toBeFocused();
  await press(page, 'Home', 'ArrowDown', 'ArrowRight');
  await expect(page.getByRole('dialog')).toBeVisible();
  const { focused, columns } = await links.evaluateAll((all) => ({
    focused: all.indexOf(document.activeElement as HTMLElement),
    columns: new Set(all.map((link) => link.getBoundingClientRect().left)).size,
  }));
  expect(focused).toBe(columns - 1);
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectStep(page, 'ar', columns);
});

const SIZES = [
  [1280, 720],
  [1024, 768],
  [2560, 1080],
  [1080, 1920],
  [390, 844],
] as const;

test('at every shape of screen titles are large, cards whole, and what is told clear of them', async ({
  page,
}) => {
  await openPicture(page, brief('en', 1));
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const n of [2, 7, last - 1]) {
      await press(page, ...Array.from(String(n)), 'Enter');
      await expectStep(page, 'en', n);
      await expect
        .poll(
          () =>
            page.evaluate(() => {
              const faults: string[] = [];
              const card = document.querySelector('.card');
              if (card === null) return ['no card'];
              const box = card.getBoundingClientRect();
              const size = parseFloat(getComputedStyle(card.querySelector('h1') ?? card).fontSize);
              if (size < innerHeight * 0.04) faults.push(`title of ${String(size)}px`);
              if (box.right > innerWidth || box.left < 0 || box.bottom > innerHeight)
                faults.push('card cut off');
              for (const link of document.querySelectorAll('.lines a.strong')) {
                const arc = link.getBoundingClientRect();
                const beside = arc.right < box.left || arc.left > box.right;
                if (!beside && arc.bottom > box.top && arc.top < box.bottom)
                  faults.push(`under the card: ${link.getAttribute('data-tie') ?? ''}`);
              }
              return faults;
            }),
          { message: `step ${String(n)} at ${String(width)} × ${String(height)}` },
        )
        .toEqual([]);
    }
  }
});

test('left to itself it runs by its planned times, halts when touched, and a kiosk begins anew', async ({
  page,
}) => {
  await page.clock.install();
  await openPicture(page, `/en/${dossier.id}/brief/${String(last - 1)}?run=loop`);
  const seconds = (n: number) => (steps[n - 1]?.seconds ?? 45) * 1000;
  await page.clock.runFor(seconds(last - 1) + 500);
  await expectStep(page, 'en', last);
  await page.clock.runFor(seconds(last) + 500);
  await expectStep(page, 'en', 1);
  await page.mouse.move(200, 200);
  await page.mouse.down();
  await page.mouse.up();
  await page.clock.runFor(seconds(1) - 5000);
  await expectStep(page, 'en', 1);
  await page.clock.runFor(30_000 + seconds(1));
  await expectStep(page, 'en', 2);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('each step is a page with its picture, its title, its passages and links to the others', async ({
    page,
  }) => {
    await page.goto(brief('ar', 2));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(steps[1]?.title.ar ?? '');
    await expect(page.locator('.card figure bdi[lang="ar"]').first()).toBeVisible();
    await expect(page.locator('.frame .arc.strong').first()).toBeAttached();
    await page.locator('.dots a').nth(3).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(steps[3]?.title.ar ?? '');
  });
});

test('the audience’s window follows the console, and both survive a reload and a second one', async ({
  page,
  context,
}) => {
  await openPicture(page, brief('ar', 3));
  const desk = await context.newPage();
  const heading = (window: Page) => window.getByRole('heading', { level: 1 });
  const titled = (n: number, lang: Lang = 'ar') => steps[n - 1]?.title[lang] ?? '';
  const shownOnDesk = (n: number) =>
    expect(desk.getByRole('heading', { level: 2 }).first()).toContainText(
      `Step ${String(n)} of ${String(last)}`,
    );
  await desk.goto(`/en/${dossier.id}/present`);
  await expect(desk.getByText('1 audience window')).toBeVisible();
  await shownOnDesk(3);
  await desk.keyboard.press('PageDown');
  await expect(heading(page)).toHaveText(titled(4));
  await page.bringToFront();
  await page.keyboard.press('n');
  await shownOnDesk(5);
  await desk.getByRole('combobox').selectOption('en');
  await expect(heading(page)).toHaveText(titled(5, 'en'));
  await desk.keyboard.press('b');
  await expect(page.locator('.screen.black')).toBeVisible();
  await desk.keyboard.press('b');
  await page.reload();
  await expect(heading(page)).toHaveText(titled(5, 'en'));
  await desk.keyboard.press('PageDown');
  await expect(heading(page)).toHaveText(titled(6, 'en'));
  await desk.reload();
  await shownOnDesk(6);
  await desk.getByRole('button', { name: 'Laser pointer' }).click();
  await desk.locator('.now .screen').hover({ position: { x: 100, y: 80 } });
  await expect(page.locator('.laser')).toBeAttached();
  const second = await context.newPage();
  await second.goto(brief('en', 1));
  await expect(heading(second)).toHaveText(titled(6, 'en'));
  await expect(desk.getByText('2 audience windows')).toBeVisible();
  await second.close();
  await expect(desk.getByText('1 audience window')).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/en/${dossier.id}/present`);
  await other.getByRole('button', { name: 'Take over' }).click();
  await expect(desk.getByText('Another console leads')).toBeVisible();
  await other.keyboard.press('PageDown');
  await expect(heading(page)).toHaveText(titled(7, 'en'));
  await Promise.all([desk.close(), other.close()]);
  await page.keyboard.press('PageDown');
  await expect(heading(page)).toHaveText(titled(8, 'en'));
});

test('storage that answers late leaves alone what is shown by then', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    // A request whose answer is never heard.
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name) => Object.assign(open(name), { addEventListener: () => undefined });
  });
  await openPicture(page, brief('en', 4));
  await press(page, 'Escape');
  const heading = page.locator('#reader h1');
  await expect(heading).toBeVisible();
  await page.locator('[data-target="actor/IL"]').first().press('Enter');
  await expect(heading).toHaveText('Israel');
  await page.clock.runFor(6000);
  await expect(page).toHaveURL(/actor\/IL\?/);
  await expect(heading).toHaveText('Israel');
});
