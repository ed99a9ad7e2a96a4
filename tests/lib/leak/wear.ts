import type { CDPSession, Page } from '@playwright/test';
import { held, type Held } from './held';

/** A way to use the program for long: what is done over and over, and where it is measured. */
export interface Wear {
  name: string;
  /** Times until everything there is has been seen once, and is kept where it is to be kept. */
  tour: number;
  /** Leads to the page that is measured before and after. */
  home: (page: Page) => Promise<void>;
  /** Does what is to be done once, the `n`th time, from 0. */
  once: (page: Page, n: number) => Promise<void>;
}

/** Leads to an address as a link on the page would, without loading the program anew. */
export async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate(async (to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
    const { pathname } = new URL(to, location.href);
    const due = performance.now() + 20_000;
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    while (location.pathname !== pathname) {
      if (performance.now() > due) throw new Error(`${to} does not open.`);
      await frame();
    }
    await frame();
  }, href);
}

/** Waits until the live map has drawn what it was given. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.map[data-map-ready="live"][data-settled]').waitFor({ timeout: 40_000 });
}

/** Selects one thing after another: every place, tie and relation that the first page links to. */
export async function selections(page: Page, base: string): Promise<Wear> {
  const links = await page
    .locator('.map .marks a, .map .lines a, #reader h3 a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const hrefs = [...new Set(links)].filter((href) => href.startsWith(base));
  if (hrefs.length < 50) throw new Error('There is hardly anything to select.');
  const once = (on: Page, n: number) => follow(on, hrefs[n % hrefs.length] ?? base);
  return { name: 'selections', tour: hrefs.length, home: (on) => follow(on, base), once };
}

/** Goes through a briefing of `steps` steps, from the last one to the first again. */
export function briefing(steps: number): Wear {
  const once = async (page: Page, n: number) => {
    await page.keyboard.press(n % steps === steps - 1 ? 'Home' : 'PageDown');
    const step = String(((n + 1) % steps) + 1);
    await page.waitForURL((url) => url.pathname.endsWith(`/brief/${step}`));
    if (n % 10 === 9) await settled(page);
  };
  const home = async (page: Page) => {
    await page.keyboard.press('Home');
    await page.waitForURL(/brief\/1$/);
  };
  return { name: 'steps of the briefing', tour: steps, home, once };
}

const VIEWS = [
  ...['article', 'tensions', 'table', 'matrix', 'export', 'brief/2', 'brief/edit', 'handout'],
  ...['present', 'unit/jammu-kashmir', 'actor/PK', 'sentence/1-1'],
];

/** Opens every view and leaves it again for the map, where the search is opened and closed. */
export function views(base: string): Wear {
  const once = async (page: Page) => {
    for (const view of VIEWS) {
      await follow(page, `${base}/${view}`);
      await page.evaluate(() => new Promise((next) => setTimeout(next, 50)));
    }
    await follow(page, base);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };
  return { name: 'openings of every view', tour: 2, home: (page) => follow(page, base), once };
}

/** Wears a page: until it holds what it keeps for good, and then `times` more. */
export async function wear(
  page: Page,
  { home, once, tour }: Wear,
  times: number,
  told: (n: number) => void = () => {},
): Promise<[before: Held, after: Held]> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const measured = async () => {
    await home(page);
    await settled(page);
    return held(page, devtools);
  };
  for (let n = 0; n < Math.max(tour, times / 10); n++) await once(page, n);
  const before = await measured();
  for (let n = 0; n < times; n++) {
    await once(page, n);
    told(n + 1);
  }
  const after = await measured();
  await devtools.detach();
  return [before, after];
}
