// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from './audit.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { option } from './options.mjs';
import { CACHE } from './paths.mjs';
import { endChildrenOnSignals, npm } from './run.mjs';
import { printSummary, seconds, step } from './steps.mjs';
import { closingLine, playwrightTotals, vitestTotals } from './totals.mjs';

/** @typedef {import('./steps.mjs').StepRecord} StepRecord */
/** @typedef {import('./totals.mjs').Totals} Totals */
/** @typedef {'types' | 'lint' | 'unit' | 'audit' | 'browser'} Kind */

/** @type {Kind[]} */
const KINDS = ['types', 'lint', 'unit', 'audit', 'browser'];
const REPORTS = {
  vitest: join(CACHE, 'reports', 'vitest.json'),
  playwright: join(CACHE, 'reports', 'playwright.json'),
};
/** Seconds after which a part counts as hanging; a machine half as fast as usual needs a thousand. */
const LIMIT = 1800;

/** @param {string} name */
const log = (name) => join(CACHE, 'logs', `${name}.log`);

/** @param {string} title @param {string} script @param {string[]} [args] */
function script(title, script, args = []) {
  const name = script.replace(':', '-');
  return step(title, () =>
    npm(['run', '-s', script, '--', ...args], { log: log(name), limit: LIMIT }),
  );
}

const sync = () =>
  step('SvelteKit sync', () =>
    npm(['exec', '--no', '--', 'svelte-kit', 'sync'], { log: log('sync') }),
  );

const types = () => script('Types (svelte-check)', 'check');

const lint = () => script('Formatting and lint (prettier, eslint)', 'lint');

const dossiers = () => script('Dossiers (schema and exact quotes)', 'dossier', ['check']);

const units = () =>
  script('Units, golden pictures, guards (vitest)', 'test:unit', [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS.vitest}`,
  ]);

/** The longest step: its list of tests is shown as it grows. @param {string} browser */
function browserTests(browser) {
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORTS.playwright };
  return step('Browser tests (playwright)', async () => {
    const args = ['run', '-s', 'test:browser'];
    const { ok, timedOut } = await npm(args, {
      env,
      live: true,
      log: log('playwright'),
      limit: LIMIT,
    });
    return { ok, timedOut };
  });
}

/**
 * Runs the chosen kinds in two lanes of about the same length, one heavy process in each, and the
 * browser tests after both; what waits for the network runs beside them. A lane stops after its
 * first step that fails, since what follows would mostly repeat it.
 * @param {(kind: Kind) => boolean} chosen @param {StepRecord[]} records
 */
async function runKinds(chosen, records) {
  /** @param {(false | (() => Promise<StepRecord>))[]} works */
  const lane = async (...works) => {
    for (const work of works) {
      if (work === false) continue;
      const record = await work();
      records.push(record);
      if (!record.ok) return false;
    }
    return true;
  };
  if (!(await lane(sync))) return;
  // Mostly waiting for the network where there is no browser yet: beside both lanes.
  const browser = chosen('browser') ? ensureBrowser() : undefined;
  browser?.catch(() => undefined);
  const lanes = await Promise.all([
    lane(chosen('types') && types, chosen('browser') && ensureBuilt),
    lane(chosen('unit') && dossiers, chosen('lint') && lint, chosen('unit') && units),
    // No test depends on what is known against the packages: none is left out for it.
    lane(chosen('audit') && (() => audit(log('audit')))).then(() => true),
  ]);
  if (!lanes.every((ok) => ok) || browser === undefined) return;
  const path = await browser;
  await lane(() => browserTests(path));
}

/** @param {StepRecord[]} records @returns {Totals} */
function totalsOf(records) {
  const all = [vitestTotals(REPORTS.vitest), playwrightTotals(REPORTS.playwright)];
  /** @param {keyof Totals} key */
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  const broken = records.filter((record) => !record.ok).length;
  // A step that fails without a failing test, such as types, must not read as “0 failed”.
  return { passed: sum('passed'), failed: sum('failed') || broken, skipped: sum('skipped') };
}

/** @param {string[]} args @returns {(kind: Kind) => boolean} */
function chooser(args) {
  const only = option(args, 'only', undefined)?.split(',') ?? KINDS;
  const unknown = only.filter((kind) => !KINDS.includes(/** @type {Kind} */ (kind)));
  if (unknown.length === 0 && only.length > 0) return (kind) => only.includes(kind);
  console.error(
    `--only takes ${KINDS.join(', ')}, with commas between; not “${unknown.join(', ')}”.`,
  );
  process.exit(1);
}

/** Every check, or those of `--only`; the last line counts the tests. @param {string[]} args */
export async function test(args) {
  const start = Date.now();
  const chosen = chooser(args);
  endChildrenOnSignals();
  rmSync(join(CACHE, 'reports'), { recursive: true, force: true });
  /** @type {StepRecord[]} */
  const records = [];
  try {
    if (!(await ensureInstalled()))
      records.push({ title: 'Installing packages', ok: false, time: seconds(start) });
    else await runKinds(chosen, records);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    records.push({ title: 'Preparing the tests', ok: false, time: seconds(start) });
  }
  printSummary(records);
  console.log(`  in all ${seconds(start)}\n`);
  console.log(closingLine(totalsOf(records)));
  process.exitCode = records.every((record) => record.ok) ? 0 : 1;
}
