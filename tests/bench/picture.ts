import type { Browser, Page } from '@playwright/test';
import { SLOW, withPage } from './lib/chrome';
import { atMost, median, seconds, type Findings } from './lib/report';
import { BARE } from './lib/server';
import { LANGS, markupOf, PAGES, type PageLang } from './lib/site';

const BUDGET = { painted: 2_000, ratio: 3 };
const ARC = 'data-tie';

/**
 * Runs in the page, from before its first byte: notes the time of the frame after the one in which
 * the last of the arcs had a place in the layout. What is laid out in a frame is painted in it, once
 * anything is painted at all, which first-contentful-paint tells.
 */
function watchArcs({ arc, count }: { arc: string; count: number }): void {
  const look = () => {
    const last = document.querySelectorAll(`[${arc}]`)[count - 1];
    const box = last?.getBoundingClientRect();
    if (box !== undefined && box.width + box.height > 0)
      requestAnimationFrame(() => Object.assign(window, { benchArcs: performance.now() }));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: the later of the arcs' frame and the first paint, once both are known. */
function paintedAt(): number | undefined {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const { benchArcs: arcs } = window as { benchArcs?: number };
  return paint === undefined || arcs === undefined ? undefined : Math.max(paint, arcs);
}

/** The browser goes on putting a page away after it is closed: the next one starts in peace. */
const REST = 2_000;

async function timed(page: Page, url: string, read: () => number | undefined): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REST));
  await page.goto(url, { waitUntil: 'commit' });
  return (await (await page.waitForFunction(read)).jsonValue()) ?? NaN;
}

async function picture(browser: Browser, url: string, count: number): Promise<number> {
  return withPage(browser, { slow: true }, async (page) => {
    await page.addInitScript(watchArcs, { arc: ARC, count });
    return timed(page, url, paintedAt);
  });
}

async function mapAlone(browser: Browser, url: string): Promise<number> {
  return withPage(browser, { slow: true }, (page) =>
    timed(page, url, () => Number(document.documentElement.dataset['painted']) || undefined),
  );
}

function arcsIn(dir: string, lang: PageLang): number {
  const count = markupOf(dir, lang).split(` ${ARC}=`).length - 1;
  if (count === 0) throw new Error(`The page of ${lang} holds no arcs (${ARC}).`);
  return count;
}

interface Times {
  alone: number[];
  painted: Record<PageLang, number[]>;
}

function findings({ alone, painted }: Times): Findings {
  const slowest = Math.max(...LANGS.map((lang) => median(painted[lang])));
  const ratio = median(alone) / slowest;
  const list = (times: number[]) => times.map(seconds).join(', ');
  return {
    figures: [
      ...LANGS.map((lang) =>
        atMost(`4 arcs painted (${lang})`, median(painted[lang]), BUDGET.painted, seconds),
      ),
      { name: '  with MapLibre alone', value: seconds(median(alone)) },
      {
        ...{ name: '5 sooner than MapLibre alone', value: `${ratio.toFixed(2)} ×` },
        ...{ budget: `≥ ${BUDGET.ratio} ×`, ok: ratio >= BUDGET.ratio },
      },
    ],
    details: [
      `Slowed down to ${SLOW.bitsPerSecond / 1e6} Mbit/s, ${SLOW.roundTrip} ms round trip, ${SLOW.cpu} × CPU. Painted: the later of`,
      '  first-contentful-paint and the frame after the last arc was laid out; MapLibre alone: the',
      '  frame after its map was idle, arcs drawn.',
      ...LANGS.map((lang) => `  ${lang}: ${list(painted[lang])}`),
      `  MapLibre alone: ${list(alone)}`,
    ],
  };
}

/** When the arcs are painted on a slow machine, beside a page that draws them with MapLibre alone. */
export async function pictures(
  url: string,
  dir: string,
  browser: Browser,
  runs: number,
): Promise<Findings> {
  const times: Times = { alone: [], painted: { ar: [], en: [] } };
  // By turns, so that whatever else the machine does falls on all alike.
  for (let run = 0; run < runs; run += 1) {
    times.alone.push(await mapAlone(browser, url + BARE));
    for (const lang of LANGS)
      times.painted[lang].push(await picture(browser, url + PAGES[lang], arcsIn(dir, lang)));
  }
  return findings(times);
}
