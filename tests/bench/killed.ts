import type { Browser } from '@playwright/test';
import { option } from '../../scripts/lib/options.mjs';
import { endChildrenOnSignals } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { numbers } from '../lib/generated';
import { killWhileEditing, openEditor, type Killed } from '../lib/killed/kill';
import { builtFolder } from './lib/built';
import { launch } from './lib/chrome';
import { atMost, conclude, median, ms, quantile, runBench, type Figure } from './lib/report';
import { DOSSIER } from './lib/site';

const USAGE = `npm run bench:killed -- [--times N] [--seed N] [--dir FOLDER]
  --times N     how often a tab is killed while a briefing is edited in it (100)
  --seed N      another order of keys, pauses and ends (1)
  --dir FOLDER  a build that is there already, instead of build/`;
/** Milliseconds: longest that somebody types before the tab is killed, and most that may be lost. */
const MOST = { typing: 6000, lost: 1000 };

function figuresOf(all: readonly Killed[]): Figure[] {
  const lost = all.map((one) => one.lost);
  const keys = all.reduce((sum, one) => sum + one.keys, 0);
  return [
    { name: 'tabs killed', value: `${String(all.length)}, ${String(keys)} keys` },
    { name: 'with nothing lost', value: String(lost.filter((one) => one === 0).length) },
    { name: 'lost, median', value: ms(median(lost)) },
    { name: '  95%', value: ms(quantile(lost, 0.95)) },
    atMost('  most', Math.max(...lost), MOST.lost, ms),
  ];
}

async function measure(browser: Browser, url: string, times: number, seed: number) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  // What draws the map has no part in what is kept.
  await context.addInitScript({ content: 'window.requestIdleCallback = () => 0;' });
  const random = numbers(seed);
  const all: Killed[] = [];
  let page = await openEditor(context, url);
  for (let n = 1; n <= times; n++) {
    const { killed, back } = await killWhileEditing(page, { url, n, most: MOST.typing, random });
    page = back;
    all.push(killed);
    if (n % 10 === 0) console.log(`  … ${String(n)} of ${String(times)}`);
  }
  await context.close();
  return all;
}

async function main(): Promise<void> {
  endChildrenOnSignals();
  const args = process.argv.slice(2);
  const [times = NaN, seed = NaN] = (['times', 'seed'] as const).map((name, i) =>
    Number(option(args, name, String([100, 1][i]))),
  );
  if (args.includes('--help') || !(times > 0) || !Number.isInteger(seed)) {
    console.log(USAGE);
    process.exit(args.includes('--help') ? 0 : 1);
  }
  const dir = await builtFolder(args);
  const server = await serve({ dir, port: 0 });
  const browser = await launch();
  try {
    const url = new URL(`/en/${DOSSIER}/brief/edit`, server.url).href;
    conclude(figuresOf(await measure(browser, url, times, seed)));
  } finally {
    await browser.close();
    await server.close();
  }
}

runBench(main);
