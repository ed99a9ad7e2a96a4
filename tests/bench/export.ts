import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { option } from '../../scripts/lib/options.mjs';
import { endChildrenOnSignals } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { exportPageText as t } from '../../src/lib/i18n/messages/export-page';
import { builtFolder } from './lib/built';
import { launch } from './lib/chrome';
import { atMost, conclude, median, runBench, seconds, type Figure } from './lib/report';
import { DOSSIER } from './lib/site';

const USAGE = `npm run bench:export -- [--runs N] [--dir FOLDER]
  --runs N      how often each file is made (3)
  --dir FOLDER  a build that is there already, instead of build/`;

/** Milliseconds. */
const BUDGETS = { png4k: 1500, a0: 20_000, pdf: 10_000, pptx: 10_000 };

const megabytes = (kilobytes: number) => `${(kilobytes / 1000).toFixed(0)} MB`;

/** Most memory that a process has held, KB, as Linux counts it; 0 where it does not say. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

/** Most memory that any of this machine's browser pages has held, KB. */
function peakOfPages(): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const pages = pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
    } catch {
      return false;
    }
  });
  return Math.max(0, ...pages.map((pid) => peakOf(Number(pid))));
}

interface Made {
  ms: number;
  peak: number;
  bytes: number;
}

/** One file by the command, its start included. */
function command(out: string, ...args: string[]): Promise<Made> {
  const begun = performance.now();
  const parts = ['--import', 'tsx', 'scripts/export.ts', ...args, '--out', out];
  const child = spawn(process.execPath, parts, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0))), 50);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      clearInterval(watch);
      if (code === 0) done({ ms: performance.now() - begun, peak, bytes: statSync(out).size });
      else fail(new Error(`export: ${String(code)}`));
    });
  });
}

/** One file by the page: from the click until the browser has it. */
async function clicked(page: Page, button: Locator): Promise<Made> {
  const begun = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    button.click(),
  ]);
  const path = await download.path();
  return { ms: performance.now() - begun, peak: peakOfPages(), bytes: statSync(path).size };
}

function rows(name: string, made: readonly Made[], budget?: number): Figure[] {
  const time = median(made.map(({ ms }) => ms));
  const size = `${(median(made.map(({ bytes }) => bytes)) / 1e6).toFixed(1)} MB`;
  return [
    budget === undefined ? { name, value: seconds(time) } : atMost(name, time, budget, seconds),
    {
      name: '  file; most memory',
      value: `${size}; ${megabytes(Math.max(...made.map((m) => m.peak)))}`,
    },
  ];
}

async function times(runs: number, make: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let i = 0; i < runs; i++) made.push(await make());
  return made;
}

async function inThePage(browser: Browser, url: string, runs: number): Promise<Figure[]> {
  const page = await browser.newPage({ acceptDownloads: true });
  // The live map would take the time of the one processor that draws.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(new URL(`/ar/${DOSSIER}/export`, url).href);
  await page.locator('.frame.ready img').waitFor();
  const save = (format: string) =>
    page.getByRole('button', { name: t('ar', 'saveAs', { format }), exact: true });
  const whole = (name: string) =>
    page.getByRole('button', { name: `${t('ar', 'wholeBriefing')}: ${name}` });
  const choose = async (size: string) => {
    await page.getByLabel(t('ar', 'frame')).last().selectOption(size);
    await page.getByText(t('ar', 'drawing')).waitFor({ state: 'hidden' });
  };
  const made = (button: Locator, n = runs) => times(n, () => clicked(page, button));
  await save('PNG').hover();
  const small = await made(save('PNG'));
  const pdf = await made(whole('PDF'));
  const pptx = await made(whole('PowerPoint'));
  await choose('4k');
  const large = await made(save('PNG'));
  await choose('a0');
  const poster = await made(save('PNG'), Math.min(2, runs));
  await page.close();
  return [
    ...rows('page: PNG 1920×1080', small),
    ...rows('page: PNG 4K', large, BUDGETS.png4k),
    ...rows('page: PNG A0 at 300 dpi', poster, BUDGETS.a0),
    ...rows('page: PDF of all steps', pdf, BUDGETS.pdf),
    ...rows('page: PowerPoint of all steps', pptx, BUDGETS.pptx),
  ];
}

async function byTheCommand(runs: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  const make = (name: string, ...args: string[]) =>
    times(runs, () => command(join(folder, name), ...args));
  return [
    ...rows('command: PNG 4K, start included', await make('a.png', '--size', '3840x2160')),
    ...rows('command: PNG A0 at 300 dpi', await make('b.png', '--size', '9933x14043'), BUDGETS.a0),
    ...rows('command: PDF of all steps', await make('c.pdf', '--all-steps'), BUDGETS.pdf),
    ...rows('command: PowerPoint of all steps', await make('d.pptx', '--all-steps'), BUDGETS.pptx),
    ...rows('command: HTML of the briefing', await make('e.html')),
  ];
}

async function main(): Promise<void> {
  endChildrenOnSignals();
  const args = process.argv.slice(2);
  const runs = Number(option(args, 'runs', '3'));
  if (args.includes('--help') || !Number.isInteger(runs) || runs < 1) {
    console.log(USAGE);
    process.exit(args.includes('--help') ? 0 : 1);
  }
  const dir = await builtFolder(args);
  const server = await serve({ dir, port: 0 });
  const browser = await launch();
  const [load = 0] = loadavg();
  console.log(`  ${String(cpus().length)} cores, load ${load.toFixed(1)} before the first file`);
  try {
    const page = await inThePage(browser, server.url, runs);
    await browser.close();
    conclude([...page, ...(await byTheCommand(runs))]);
  } finally {
    await browser.close();
    await server.close();
  }
}

runBench(main);
