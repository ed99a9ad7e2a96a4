// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { npm } from './run.mjs';
import { step } from './steps.mjs';

const MODULES = join(ROOT, 'node_modules');
const MARKER = join(MODULES, '.installed-from');
const LOCK = join(ROOT, 'package-lock.json');

/** What the packages depend on: the lock file, and the platform, since some are native. */
function fingerprint() {
  const lock = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  return `${lock} ${process.platform}-${process.arch}\n`;
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Whether a plain `npm install` has already laid down what the lock file asks for. npm keeps its own
 * record, so nobody's node_modules is thrown away only because another command filled it.
 */
function npmAgrees() {
  const record = join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const have = packagesIn(record);
  return Object.entries(packagesIn(LOCK)).every(
    ([path, wanted]) => path === '' || wanted.optional || have[path]?.version === wanted.version,
  );
}

function isInstalled() {
  if (!existsSync(MODULES)) return false;
  const now = fingerprint();
  if (existsSync(MARKER)) return readFileSync(MARKER, 'utf8') === now;
  if (!npmAgrees()) return false;
  writeFileSync(MARKER, now);
  return true;
}

/** Installs the packages of the lock file if they are missing or it has changed. */
export async function ensureInstalled() {
  if (isInstalled()) {
    console.log('✔ Packages are installed');
    return true;
  }
  // Everything is a devDependency: NODE_ENV=production must not leave it out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await step('Installing packages (npm ci)', async () => {
    const { ok, timedOut } = await npm(args, { live: true });
    return { ok, timedOut };
  });
  if (result.ok) writeFileSync(MARKER, fingerprint());
  return result.ok;
}
