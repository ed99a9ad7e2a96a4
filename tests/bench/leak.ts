import type { Browser, Page } from '@playwright/test';
import { option } from '../../scripts/lib/options.mjs';
import { endChildrenOnSignals } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { growth, type Held } from '../lib/leak/held';
import { briefing, selections, settled, views, wear, type Wear } from '../lib/leak/wear';
import { builtFolder } from './lib/built';
import { launch, withPage } from './lib/chrome';
import { conclude, runBench, type Figure } from './lib/report';
import { DOSSIER } from './lib/site';

const USAGE = `npm run bench:leak -- [--steps N] [--selections N] [--views N] [--dir FOLDER]
  --steps N       steps of a briefing that goes on and on (1000)
  --selections N  selections on the map (10000)
  --views N       how often every view is opened and left (200)
  --dir FOLDER    a build that is there already, instead of build/`;
const MOST = 0.05;
const PATIENCE = 15_000;
/** Small, since software paints every pixel: what is kept does not depend on it. */
const VIEWPORT = { width: 640, height: 480 };
const BASE = `/ar/${DOSSIER}`;

const percent = (share: number): string => `${share < 0 ? '' : '+'}${(share * 100).toFixed(1)}%`;
const SAID: Record<keyof Held, (value: number) => string> = {
  heap: (bytes) => `${(bytes / 1e6).toFixed(1)} MB`,
  ...{ nodes: String, listeners: String, workers: String },
};

/** One line for each thing that a page holds. */
function figuresOf(name: string, before: Held, after: Held): Figure[] {
  const by = growth(before, after);
  return (Object.keys(SAID) as (keyof Held)[]).map((unit) => ({
    name: `${name}: ${unit}`,
    value: `${SAID[unit](before[unit])} → ${SAID[unit](after[unit])}, ${percent(by[unit])}`,
    ...{ budget: `≤ ${percent(MOST)}`, ok: by[unit] <= MOST },
  }));
}

/** Tells now and then how far it has come. */
function teller(times: number): (n: number) => void {
  let last = Date.now();
  return (n) => {
    if (Date.now() - last < PATIENCE) return;
    last = Date.now();
    console.log(`  … ${String(n)} of ${String(times)}`);
  };
}

type Choose = (page: Page) => Wear | Promise<Wear>;

async function measure(
  browser: Browser,
  url: string,
  times: number,
  [home, choose]: [string, Choose],
): Promise<Figure[]> {
  if (times === 0) return [];
  return withPage(browser, { slow: false, still: true, viewport: VIEWPORT }, async (page) => {
    await page.goto(new URL(home, url).href);
    await settled(page);
    const chosen = await choose(page);
    const name = `${String(times)} ${chosen.name}`;
    console.log(`▸ ${name} …`);
    const start = Date.now();
    const [before, after] = await wear(page, chosen, times, teller(times));
    return [
      { name, value: `${((Date.now() - start) / 60_000).toFixed(1)} min` },
      ...figuresOf(chosen.name, before, after),
    ];
  });
}

/** How many steps the briefing shows, by its last page. */
async function shownSteps(page: Page): Promise<number> {
  await page.keyboard.press('End');
  await page.waitForURL(/brief\/([2-9]|\d\d)$/);
  const last = Number(/\d+$/.exec(page.url())?.[0]);
  await page.keyboard.press('Home');
  await page.waitForURL(/brief\/1$/);
  return last;
}

async function main(): Promise<void> {
  endChildrenOnSignals();
  const args = process.argv.slice(2);
  const counts = (['steps', 'selections', 'views'] as const).map((name, i) =>
    Number(option(args, name, String([1000, 10_000, 200][i]))),
  );
  if (args.includes('--help') || counts.some((n) => !Number.isInteger(n) || n < 0)) {
    console.log(USAGE);
    process.exit(args.includes('--help') ? 0 : 1);
  }
  const dir = await builtFolder(args);
  const server = await serve({ dir, port: 0 });
  const browser = await launch({ uncompiled: true });
  const works: [string, Choose][] = [
    [`${BASE}/brief/1`, async (page) => briefing(await shownSteps(page))],
    [BASE, (page) => selections(page, BASE)],
    [BASE, () => views(BASE)],
  ];
  try {
    const figures: Figure[] = [];
    for (const [i, work] of works.entries())
      figures.push(...(await measure(browser, server.url, counts[i] ?? 0, work)));
    conclude(figures);
  } finally {
    await browser.close();
    await server.close();
  }
}

runBench(main);
