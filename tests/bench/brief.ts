import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { option } from '../../scripts/lib/options.mjs';
import { endChildrenOnSignals } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { presented, type Briefing } from '../../src/lib/briefing/briefing';
import { builtFolder } from './lib/built';
import { launch } from './lib/chrome';
import { rehearse, type Rehearsal, type Sample, type Setting } from './lib/rehearsal';
import { atMost, median, ms, conclude, runBench, type Figure, type Findings } from './lib/report';
import { DOSSIER, LANGS, type PageLang } from './lib/site';
import type { Told } from './lib/step-probe';

const USAGE = `npm run bench:brief -- [--runs N] [--dir FOLDER]
  --runs N      how often the briefing is rehearsed in each language, with motion and without (1)
  --dir FOLDER  a build that is there already, instead of build/`;
const BUDGET = { title: 100 };

/** Titles of the presented steps, as the build holds them. */
function titlesIn(dir: string, lang: PageLang): string[] {
  const path = join(dir, 'dossiers', DOSSIER, 'briefing.json');
  const briefing = JSON.parse(readFileSync(path, 'utf8')) as Briefing;
  return presented(briefing).map(({ title }) => title[lang]);
}

/** The largest of a time over steps, and which step it was. */
function worst(samples: readonly Sample[], what: keyof Told): string {
  const [most] = samples
    .flatMap(({ n, told }) => (told ? [{ n, time: told[what] }] : []))
    .sort((a, b) => b.time - a.time);
  return most === undefined ? '–' : `${ms(most.time)}, step ${String(most.n)}`;
}

/** The lines of a table for steps that were led to in one way. */
function figuresOf(name: string, samples: readonly Sample[]): Figure[] {
  const of = (what: keyof Told) =>
    median(samples.flatMap(({ told }) => (told ? [told[what]] : [])));
  return [
    atMost(`${name}: key to title, median`, of('title'), BUDGET.title, ms),
    { name: '  worst', value: worst(samples, 'title') },
    { name: '  key to settled picture, median', value: ms(of('settled')) },
    { name: '  worst', value: worst(samples, 'settled') },
  ];
}

/** What must not happen at all, over everything that was measured. */
function never(all: readonly Rehearsal[]): Figure[] {
  const samples = all.flatMap(({ walked, jumped }) => [...walked, ...jumped]);
  const count = (value: number) => String(value);
  const lost = samples.filter(({ told }) => told === undefined).length;
  const asked = all.flatMap((one) => one.asked).length;
  return [
    atMost(`of ${String(samples.length)} steps not settled within 10 s`, lost, 0, count),
    atMost('requests without a network', asked, 0, count),
  ];
}

/** One line for each step: how it was told each time. */
function perStep(name: string, samples: readonly Sample[]): string[] {
  const said = ({ told }: Sample) =>
    told === undefined
      ? 'not settled'
      : [told.changed, told.title, told.settled].map((one) => one.toFixed(0)).join(' / ');
  const steps = [...new Set(samples.map(({ n }) => n))].sort((a, b) => a - b);
  return steps.map((n) => {
    const times = samples.filter((one) => one.n === n).map(said);
    return `  ${name}, step ${String(n).padStart(2)}: ${times.join(', ')}`;
  });
}

/** Rehearses in one language, with motion or without, so many times; the tables of that alone. */
async function rehearsals(
  browser: Browser,
  url: string,
  setting: Omit<Setting, 'seed'>,
  runs: number,
): Promise<Findings & { all: Rehearsal[] }> {
  const name = `${setting.lang}, ${setting.still ? 'reduced motion' : 'with motion'}`;
  console.log(`▸ ${name} …`);
  const all: Rehearsal[] = [];
  for (let seed = 1; seed <= runs; seed++)
    all.push(await rehearse(browser, url, { ...setting, seed }));
  const parts: [string, Sample[]][] = [
    [`${name}, PageDown`, all.flatMap(({ walked }) => walked)],
    [`${name}, number`, all.flatMap(({ jumped }) => jumped)],
  ];
  return {
    all,
    figures: parts.flatMap(([part, samples]) => figuresOf(part, samples)),
    details: parts.flatMap(([part, samples]) => perStep(part, samples)),
  };
}

async function measure(
  browser: Browser,
  url: string,
  dir: string,
  runs: number,
): Promise<Findings> {
  const settings = LANGS.flatMap((lang) =>
    [false, true].map((still) => ({ lang, still, titles: titlesIn(dir, lang) })),
  );
  const found = [];
  for (const setting of settings) found.push(await rehearsals(browser, url, setting, runs));
  const all = found.flatMap((one) => one.all);
  const asked = new Set(all.flatMap((one) => one.asked));
  return {
    figures: [...found.flatMap(({ figures }) => figures), ...never(all)],
    details: [
      'Milliseconds from the key: script done / title painted / picture settled.',
      ...found.flatMap(({ details }) => details),
      ...[...asked].map((address) => `  asked for without a network: ${address}`),
    ],
  };
}

async function main(): Promise<void> {
  endChildrenOnSignals();
  const args = process.argv.slice(2);
  const runs = Number(option(args, 'runs', '1'));
  if (args.includes('--help') || !Number.isInteger(runs) || runs < 1) {
    console.log(USAGE);
    process.exit(args.includes('--help') ? 0 : 1);
  }
  const dir = await builtFolder(args);
  const server = await serve({ dir, port: 0 });
  const browser = await launch();
  const [load = 0] = loadavg();
  console.log(`  ${String(cpus().length)} cores, load ${load.toFixed(1)} before the first step`);
  try {
    const { figures, details } = await measure(browser, server.url, dir, runs);
    console.log(`\n${details.join('\n')}`);
    conclude(figures);
  } finally {
    await browser.close();
    await server.close();
  }
}

runBench(main);
