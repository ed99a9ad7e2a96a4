// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { CACHE } from './paths.mjs';
import { run } from './run.mjs';
import { step } from './steps.mjs';

/** @typedef {{ path: string, how: string }} Browser */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/chromium'];
const APPLICATIONS = [
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const DOWNLOAD_LIMIT = 240;
const PACKAGE_LIMIT = 420;

/**
 * Whether the file starts as a browser. Being there is not enough: some systems ship a stand-in that
 * only says how to install one, and a download may lack the system's libraries.
 * @param {string} path
 */
function works(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // There `--version` opens a window instead.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

/** @returns {Browser | undefined} */
function fromEnvironment() {
  const path = process.env['CHROMIUM_PATH'];
  if (!path) return undefined;
  if (works(path)) return { path, how: 'CHROMIUM_PATH' };
  throw new Error(
    `CHROMIUM_PATH is ${path}, which does not start as Chromium: mend it or unset it.`,
  );
}

/** @returns {Browser | undefined} */
function fromSystem() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const folders = [...new Set([...onPath, ...FOLDERS])];
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...APPLICATIONS,
  ];
  const path = candidates.find(works);
  return path ? { path, how: 'the system’s own' } : undefined;
}

/** @returns {Browser | undefined} */
function fromPlaywright() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    const path = chromium.executablePath();
    return works(path) ? { path, how: 'downloaded by Playwright' } : undefined;
  } catch {
    return undefined;
  }
}

/** A browser that is on this machine, and how it was found; it installs nothing. */
export function findBrowser() {
  return fromEnvironment() ?? fromSystem() ?? fromPlaywright();
}

async function download() {
  // Playwright repeats a failed download for minutes; a host that cannot be reached stays so.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const log = join(CACHE, 'logs', 'browser-download.log');
  return run('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
    env,
    log,
    limit: DOWNLOAD_LIMIT,
  });
}

/** How apt-get can be run here without a question, if it can. @returns {string[] | undefined} */
function aptCommand() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** @param {string[]} apt */
async function installPackage(apt) {
  const [command = 'apt-get', ...rest] = apt;
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, limit: PACKAGE_LIMIT };
  const log = (/** @type {string} */ name) => ({
    ...options,
    log: join(CACHE, 'logs', `apt-${name}.log`),
  });
  const updated = await run(command, [...rest, 'update'], log('update'));
  // A stale list may still do: the install decides.
  const result = await run(
    command,
    [...rest, 'install', '-y', '--no-install-recommends', 'chromium'],
    log('install'),
  );
  return result.ok || updated.ok ? result : { ...result, output: updated.output + result.output };
}

/** @param {Browser} browser */
function say({ path, how }) {
  console.log(`✔ Browser: ${path} (${how})`);
  return path;
}

/**
 * The path of a browser: one that is there, else one that Playwright downloads, else one of the
 * package manager. Ends in an error that says what to do.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return say(found);
  console.log(
    '  No Chromium on this machine: not in CHROMIUM_PATH, not on the PATH, not Playwright’s.',
  );
  const downloaded = await step('Downloading a browser (playwright install chromium)', async () => {
    const { ok, timedOut } = await download();
    const usable = ok && fromPlaywright() !== undefined;
    return { ok: usable, timedOut, note: usable ? '' : 'no usable browser came of it; going on' };
  });
  const apt = downloaded.ok ? undefined : aptCommand();
  if (apt) await step('Installing a browser (apt-get install chromium)', () => installPackage(apt));
  const installed = findBrowser();
  if (installed) return say(installed);
  throw new Error('No browser to be had: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}
