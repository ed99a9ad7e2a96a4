import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { option } from '../../scripts/lib/options.mjs';
import { endChildrenOnSignals } from '../../scripts/lib/run.mjs';
import { dossierById } from '../../src/lib/content/dossiers';
import { generatedPacked } from '../lib/generated';
import { builtFolder } from './lib/built';
import { buildBare } from './lib/bare';
import { launch, withPage } from './lib/chrome';
import { atMost, median, ms, conclude, runBench, quantile, type Figure } from './lib/report';
import { BARE, startServer } from './lib/server';
import { DOSSIER, LIVE } from './lib/site';
import { measureSteps, STEP, type Planned, type Step } from './lib/steps';

const USAGE = `npm run bench:explore -- [--relations N[,N]] [--dir FOLDER]
  --relations N  sizes of the generated dossier (10000,100000); budgets hold for 10000
  --dir FOLDER   a build that is there already, instead of build/`;
const BUDGET = { relations: 10_000, median: 16, worst: 50, keystroke: 50 };
/** Written letter by letter: names, common words, a slip of the pen, both scripts. */
const WORDS = ['pakistan exercise', 'raheel', 'exercize', 'باكستان', 'تدريب مشترك'];
const DATA = `**/data/${DOSSIER}.json`;

/** Gives a page a generated dossier in place of the real one. */
async function withData(page: Page, json: string): Promise<void> {
  await page.route(DATA, (route) => route.fulfill({ contentType: 'application/json', body: json }));
}

/** Opens the real page with a generated dossier: by a link, since a page that comes from the build has its own. */
async function openGenerated(page: Page, url: string, json: string): Promise<void> {
  await withData(page, json);
  await page.goto(`${url}/en`);
  await page.locator(`a[href="/en/${DOSSIER}"]`).first().click();
  await page.locator(LIVE).waitFor({ state: 'attached', timeout: 240_000 });
}

/** A period a year long that moves by a month, as a brush that is dragged. */
async function brushSteps(page: Page): Promise<Step[]> {
  // Held, as looking for them by their role goes over the whole page, and its garbage is the page's.
  const [from, to] = await page.getByRole('slider').elementHandles();
  if (from === undefined || to === undefined) throw new Error('The timeline has no handles.');
  await to.focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press('PageDown');
  await from.focus();
  await page.keyboard.press('Home');
  const steps = Array.from({ length: 30 }, (_, i) => ({
    name: i % 2 === 0 ? 'brush: its end a month later' : 'brush: its start a month later',
    prepare: () => (i % 2 === 0 ? to : from).focus(),
    take: () => page.keyboard.press('ArrowRight'),
  }));
  return measureSteps(page, steps);
}

/** Kinds and certainties put away and shown again, out of everything and out of a period. */
async function filterSteps(page: Page, where: string): Promise<Step[]> {
  const buttons = await page.locator('.legend .wide li button').elementHandles();
  const steps = buttons.flatMap((handle) =>
    [0, 1].map(() => ({
      name: `filter in ${where}`,
      take: () =>
        handle.evaluate((button) => {
          (button as HTMLElement).click();
        }),
    })),
  );
  return measureSteps(page, steps);
}

/** Steps that change nothing: what the bench itself asks of the page. */
async function emptySteps(page: Page): Promise<Step[]> {
  const steps = Array.from({ length: 20 }, () => ({
    name: 'nothing',
    take: () => page.evaluate((own) => void dispatchEvent(new Event(own)), STEP),
  }));
  return measureSteps(page, steps);
}

/** Words written into the search, each letter a step. */
async function searchSteps(page: Page): Promise<Step[]> {
  await page.keyboard.press('Control+k');
  const field = page.locator('dialog input');
  await field.waitFor();
  const steps: Planned[] = WORDS.flatMap((word) =>
    Array.from(word).map((letter, i) => ({
      name: 'search',
      ...(i === 0 ? { prepare: () => field.fill('') } : {}),
      take: () => page.keyboard.insertText(letter),
    })),
  );
  const measured = await measureSteps(page, steps);
  await page.keyboard.press('Escape');
  return measured;
}

/** The plain way: one line a relation, and a filter of the map's layer for each change. */
async function plainSteps(page: Page, url: string, json: string): Promise<Step[]> {
  await withData(page, json);
  await page.goto(`${url}${BARE}/index.html?lines`);
  await page.locator('html[data-painted]').waitFor({ state: 'attached', timeout: 240_000 });
  const steps = Array.from({ length: 30 }, (_, i) => ({
    name: 'plain',
    take: async () => {
      await page.evaluate(
        ({ month, own }) => {
          dispatchEvent(new Event(own));
          window.benchPeriod?.(2015 * 12 + month, 2015 * 12 + month + 11);
        },
        { month: i, own: STEP },
      );
    },
  }));
  return measureSteps(page, steps);
}

interface Limits {
  median: number;
  worst: number;
}

/** The figures of steps, against limits where there are some. */
function figuresOf(name: string, steps: readonly Step[], limits: Limits | undefined): Figure[] {
  const main = steps.map((step) => step.main);
  const line = (what: string, value: number, budget: number | undefined): Figure =>
    budget !== undefined
      ? atMost(`${name}, ${what}`, value, budget, ms)
      : { name: `${name}, ${what}`, value: ms(value) };
  return [
    line('main thread, median', median(main), limits?.median),
    line('  95th percentile', quantile(main, 0.95), limits?.worst),
    { name: `  until it rests, median`, value: ms(median(steps.map((s) => s.rest))) },
    { name: `  time until its second frame, median`, value: ms(median(steps.map((s) => s.frame))) },
  ];
}

/** Ends a part: thousands of relations take minutes, so it is told before the table is. */
function told(figures: Figure[], since: number): Figure[] {
  const took = ((performance.now() - since) / 1000).toFixed(0);
  for (const { name, value } of figures) console.log(`  ${name}: ${value}`);
  console.log(`  (after ${took} s)`);
  return figures;
}

async function measure(browser: Browser, url: string, relations: number): Promise<Figure[]> {
  const json = JSON.stringify(generatedPacked(dossierById(DOSSIER), relations));
  console.log(`▸ ${String(relations)} relations, ${(json.length / 1e6).toFixed(1)} MB …`);
  const steps = relations === BUDGET.relations ? BUDGET : undefined;
  const keys = steps && { median: BUDGET.keystroke, worst: BUDGET.keystroke };
  const part = async (name: string, limits: Limits | undefined, work: () => Promise<Step[]>) => {
    const since = performance.now();
    return told(figuresOf(`${String(relations)}: ${name}`, await work(), limits), since);
  };
  const ours = await withPage(browser, { slow: false }, async (page) => {
    await openGenerated(page, url, json);
    return [
      ...(await part('a step that does nothing', undefined, () => emptySteps(page))),
      ...(await part('a filter in everything', steps, () => filterSteps(page, 'everything'))),
      ...(await part('a step of the brush', steps, () => brushSteps(page))),
      ...(await part('a filter in a period', steps, () => filterSteps(page, 'a period'))),
      ...(await part('a letter of a search', keys, () => searchSteps(page))),
    ];
  });
  const plain = await withPage(browser, { slow: false }, (page) =>
    part('the plain way', undefined, () => plainSteps(page, url, json)),
  );
  return [...ours, ...plain];
}

async function main(): Promise<void> {
  endChildrenOnSignals();
  const args = process.argv.slice(2);
  const sizes = (option(args, 'relations', '10000,100000') ?? '').split(',').map(Number);
  if (args.includes('--help') || !sizes.every((n) => Number.isInteger(n) && n > 0)) {
    console.log(USAGE);
    process.exit(args.includes('--help') ? 0 : 1);
  }
  const dir = await builtFolder(args);
  const server = await startServer(dir, await buildBare());
  const browser = await launch();
  const [load = 0] = loadavg();
  console.log(
    `  ${String(cpus().length)} cores, load ${load.toFixed(1)} before the first measurement`,
  );
  try {
    const figures: Figure[] = [];
    for (const relations of sizes) figures.push(...(await measure(browser, server.url, relations)));
    conclude(figures);
  } finally {
    await browser.close();
    await server.close();
  }
}

runBench(main);
