import { existsSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { option } from '../../scripts/lib/options.mjs';
import { BUILD } from '../../scripts/lib/paths.mjs';
import { endChildrenOnSignals } from '../../scripts/lib/run.mjs';
import { clicks } from './clicks';
import { buildBare } from './lib/bare';
import { launch } from './lib/chrome';
import { atMost, conclude, runBench, seconds, type Figure, type Findings } from './lib/report';
import { startServer, type BenchServer } from './lib/server';
import { pictures } from './picture';
import { sizes } from './sizes';
import { transfer } from './transfer';

const BUILD_BUDGET = 180_000;
const USAGE = `npm run bench:load -- [--runs N] [--dir FOLDER] [--build] [--webgl]
  --runs N      how often each load is measured; medians are reported (3)
  --dir FOLDER  a build that is there already, instead of build/
  --build       builds anew and reports how long it took
  --webgl       paints the page itself through software WebGL as well, as the browser tests do`;

interface Options {
  runs: number;
  dir: string | undefined;
  build: boolean;
  webgl: boolean;
}

function optionsFrom(args: string[]): Options {
  const runs = Number(option(args, 'runs', '3'));
  if (args.includes('--help') || !Number.isInteger(runs) || runs < 1) {
    console.log(USAGE);
    process.exit(args.includes('--help') ? 0 : 1);
  }
  const dir = option(args, 'dir', undefined);
  const flag = (name: string) => args.includes(`--${name}`);
  return { runs, dir: dir && resolve(dir), build: flag('build'), webgl: flag('webgl') };
}

/** The build to measure, made first where it is missing or out of date. */
async function prepare({ dir, build }: Options): Promise<Figure[]> {
  if (dir !== undefined) return [];
  // Without its mark a build counts as missing.
  if (build) rmSync(join(BUILD, '.built-from'), { force: true });
  const start = performance.now();
  if (!(await ensureBuilt()).ok) process.exit(1);
  if (!build) return [];
  return [atMost('7 npm run build', performance.now() - start, BUILD_BUDGET, seconds)];
}

/** How busy the machine is with other things, which all times below include. */
function sayMachine({ webgl }: Options): void {
  const [load = 0] = loadavg();
  console.log(`  ${cpus().length} cores, load ${load.toFixed(1)} before the first measurement`);
  if (webgl) console.log('  The page itself is painted through software WebGL too.');
}

/** Runs one part after the other: side by side they would slow each other down. */
async function measure(
  server: BenchServer,
  browser: Browser,
  dir: string,
  runs: number,
): Promise<Findings[]> {
  const parts: [name: string, work: () => Promise<Findings>][] = [
    ['sizes', () => sizes(server, dir, browser)],
    ['transfer until the live map', () => transfer(server, browser, runs)],
    ['picture, and MapLibre alone, slowed down', () => pictures(server.url, dir, browser, runs)],
    ['clicks on the live map', () => clicks(server.url, dir, browser)],
  ];
  const found: Findings[] = [];
  for (const [name, work] of parts) {
    console.log(`▸ ${name} …`);
    found.push(await work());
  }
  return found;
}

async function main(): Promise<void> {
  endChildrenOnSignals();
  const options = optionsFrom(process.argv.slice(2));
  const built = await prepare(options);
  const dir = options.dir ?? BUILD;
  if (!existsSync(dir)) throw new Error(`There is no folder ${dir} to measure.`);
  const server = await startServer(dir, await buildBare());
  const browser = await launch({ allWebgl: options.webgl });
  try {
    sayMachine(options);
    const found = await measure(server, browser, dir, options.runs);
    console.log(`\n${found.flatMap(({ details }) => details).join('\n')}`);
    const figures = [...found.flatMap((one) => one.figures), ...built];
    conclude(figures);
  } finally {
    await browser.close();
    await server.close();
  }
}

runBench(main);
