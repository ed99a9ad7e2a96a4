// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCEPTED } from './accepted-advisories.mjs';
import { judge, readAudit } from './advisories.mjs';
import { ROOT } from './paths.mjs';
import { projectFiles } from './project-files.mjs';
import { npm } from './run.mjs';
import { step } from './steps.mjs';

/** Seconds: a registry that is there answers in one or two. */
const PATIENCE = 20;
/**
 * npm leaves out what the machine is set to leave out, and says that all is well: everything here is
 * a devDependency, which NODE_ENV=production omits, and offline it asks nobody. Repeating would only
 * use up the time.
 */
const ARGS = [
  ...['audit', '--json', '--loglevel=silent', '--offline=false', '--fetch-retries=0'],
  ...['--include=dev', '--include=optional', '--include=peer'],
];

/**
 * Read only where there is an advisory to judge: it takes a second of the processor, and a package,
 * which is not there before the tests have installed it.
 */
async function shippedNow() {
  const { importedPackages, shippedFolders } = await import('./shipped.mjs');
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return shippedFolders(lock, importedPackages(projectFiles(['src'], /\.(ts|js|svelte)$/)));
}

/** @param {string} log @returns {Promise<import('./advisories.mjs').Verdict>} */
async function verdict(log) {
  const { output, timedOut } = await npm(ARGS, { log, limit: PATIENCE });
  const answer = timedOut
    ? { unanswered: `no answer from the registry in ${PATIENCE} s` }
    : readAudit(output);
  // The tests have to work without a network, and with a mirror that knows of no advisories.
  if ('unanswered' in answer)
    return { ok: true, note: `not audited: ${answer.unanswered}`, output: '' };
  if ('fault' in answer) return { ok: false, note: 'not audited', output: answer.fault };
  const shipped = answer.found.length > 0 ? await shippedNow() : new Set();
  return judge(answer.found, ACCEPTED, new Date().toISOString().slice(0, 10), shipped);
}

/** The step that asks the registry for what is known against our packages. @param {string} log file for npm's answer */
export const audit = (log) => step('Advisories (npm audit)', () => verdict(log));
