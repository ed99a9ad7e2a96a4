// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { BUILD, CACHE, ROOT } from './paths.mjs';
import { npm } from './run.mjs';
import { step } from './steps.mjs';

/** Inside the build, which every build wipes: a build made any other way is never taken for this one. */
const MARKER = join(BUILD, '.built-from');
const FOLDERS = ['src', 'static'];
const FILES = [
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'scripts/dossier.ts',
  'scripts/lib/player.mjs',
];

/** Everything a build reads; the tests beside the sources are none of it. */
function sources() {
  const inFolders = FOLDERS.flatMap((name) => filesUnder(join(ROOT, name)));
  const atTop = FILES.map((name) => join(ROOT, name)).filter((path) => existsSync(path));
  return [...inFolders.filter((path) => !path.endsWith('.test.ts')), ...atTop];
}

/** A hash over the content of the sources: file times change with every clone. */
export function sourcesHash() {
  const hash = createHash('sha256');
  for (const path of sources()) {
    const body = readFileSync(path);
    hash.update(`${relative(ROOT, path).replaceAll('\\', '/')}\0${body.length}\0`).update(body);
  }
  return hash.digest('hex');
}

/** Whether `build/` was made from the sources as they are now. */
export function isBuilt() {
  return existsSync(MARKER) && readFileSync(MARKER, 'utf8').trim() === sourcesHash();
}

/** Builds the site and marks what it was built from. */
async function build() {
  // Taken before the build: a source that changes meanwhile makes the result stale, not fresh.
  const hash = sourcesHash();
  const result = await npm(['run', '-s', 'build'], { log: join(CACHE, 'logs', 'build.log') });
  if (!result.ok) return result;
  if (!existsSync(BUILD)) return { ok: false, output: 'The build left no build/ folder.' };
  writeFileSync(MARKER, `${hash}\n`);
  return result;
}

/** Builds the site if it is missing or older than its sources. */
export function ensureBuilt() {
  return step('Production build', () =>
    isBuilt() ? Promise.resolve({ ok: true, note: 'up to date' }) : build(),
  );
}
