import type { Browser, Page } from '@playwright/test';
import { numbers } from '../../lib/generated';
import { withPage } from './chrome';
import { DOSSIER, LIVE, type PageLang } from './site';
import { awaitStep, type Told } from './step-probe';

/** The audience's screen. */
const SIZE = { width: 1920, height: 1080 };
/** Milliseconds after which a step counts as never settled. */
const PATIENCE = 10_000;
/** How long a speaker at least stays on a step, milliseconds. */
const PAUSE = 400;

/** A step as it was shown once; without `told` it did not settle. */
export interface Sample {
  /** Its number, from 1. */
  n: number;
  told: Told | undefined;
}

/** What one rehearsal showed. */
export interface Rehearsal {
  walked: Sample[];
  jumped: Sample[];
  /** Addresses that the page asked for while there was no network. */
  asked: string[];
}

/** How a briefing is rehearsed. */
export interface Setting {
  lang: PageLang;
  still: boolean;
  /** Titles of its steps in that language. */
  titles: readonly string[];
  /** Decides the order of the jumps. */
  seed: number;
}

/** Numbers of all steps from 1, in an order that a seed decides; it begins with another than the last. */
function shuffled(count: number, seed: number): number[] {
  const random = numbers(seed);
  const order = Array.from({ length: count }, (_, i) => ({ n: i + 1, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ n }) => n);
  return order[0] === count ? order.reverse() : order;
}

/** Presses keys, of which the last leads to step `n`, and waits until it is told. */
async function show(page: Page, n: number, keys: string[], title: string): Promise<Sample> {
  const key = keys.at(-1) ?? '';
  await page.waitForTimeout(PAUSE);
  for (const one of keys.slice(0, -1)) await page.keyboard.press(one);
  await page.evaluate(awaitStep, { key, title, patience: PATIENCE });
  await page.keyboard.press(key);
  return { n, told: await page.evaluate(() => window.benchTold) };
}

/** Opens the briefing, takes the network away, and leads through it: in order, then in another. */
export async function rehearse(
  browser: Browser,
  url: string,
  { lang, still, titles, seed }: Setting,
): Promise<Rehearsal> {
  return withPage(browser, { slow: false, viewport: SIZE, still }, async (page) => {
    await page.goto(new URL(`/${lang}/${DOSSIER}/brief/1`, url).href);
    await page.locator(LIVE).waitFor({ state: 'attached' });
    // What the page fetches ahead it has by then, as before any audience.
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.context().on('request', (request) => {
      // The browser's own wish whenever an address changes; the page does without.
      if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
    });
    await page.context().setOffline(true);
    const [walked, jumped]: [Sample[], Sample[]] = [[], []];
    const title = (n: number) => titles[n - 1] ?? '';
    for (let n = 2; n <= titles.length; n++)
      walked.push(await show(page, n, ['PageDown'], title(n)));
    for (const n of shuffled(titles.length, seed))
      jumped.push(await show(page, n, [...Array.from(String(n)), 'Enter'], title(n)));
    await page.keyboard.press('o');
    // All pictures of the overview, without a network too: else this ends the bench.
    await page
      .locator('.overview .base')
      .nth(titles.length - 1)
      .waitFor({ state: 'attached' });
    return { walked, jumped, asked };
  });
}
