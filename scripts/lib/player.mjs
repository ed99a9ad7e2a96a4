// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { npm } from './run.mjs';

/**
 * The player: the program that a briefing's HTML file carries. It is built apart from the site, as
 * one script and one style sheet with the fonts in it, and kept in `.cache` until a source changes.
 * @typedef {{ js: string, css: string, hash: string }} Player
 */

/** Where the site serves it, as JSON. */
export const PLAYER_PATH = 'player.json';
const KEPT = join(CACHE, 'player.json');
const ENTRY = 'src/lib/ui/player/main.ts';
const OTHERS = ['package-lock.json', 'scripts/lib/player.mjs'];

function sourcesHash() {
  const hash = createHash('sha256');
  const files = [
    ...filesUnder(join(ROOT, 'src', 'lib')),
    ...OTHERS.map((name) => join(ROOT, name)),
  ];
  for (const path of files.filter((path) => !path.endsWith('.test.ts') && existsSync(path))) {
    hash.update(`${relative(ROOT, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/**
 * Within a script element these would change how HTML reads it; in a program they stand in strings
 * and patterns alone, where the escape means the same. Addresses of error pages are mere hints.
 * @param {string} js
 */
function fitForHtml(js) {
  return js
    .replace(/<(?=!--|\/?script)/gi, '\\x3C')
    .replaceAll('https://svelte.dev/e/', 'svelte: ')
    .trim();
}

/** The project's tsconfig extends one that SvelteKit writes: in a fresh clone it is not there yet. */
async function ensureTsconfig() {
  if (existsSync(join(ROOT, '.svelte-kit', 'tsconfig.json'))) return;
  const { ok, output } = await npm(['exec', '--no', '--', 'svelte-kit', 'sync'], {});
  if (!ok) throw new Error(output);
}

/** @returns {Promise<Player>} */
async function build() {
  await ensureTsconfig();
  const [{ build }, { svelte }] = await Promise.all([
    import('vite'),
    import('@sveltejs/vite-plugin-svelte'),
  ]);
  const built = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    resolve: { alias: { $lib: join(ROOT, 'src', 'lib') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      write: false,
      cssCodeSplit: false,
      lib: { entry: join(ROOT, ENTRY), formats: ['iife'], name: 'briefing' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  const sheet = outputs.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  if (chunk?.type !== 'chunk' || sheet?.type !== 'asset')
    throw new Error('The player was built without its script or its style sheet.');
  const js = fitForHtml(chunk.code);
  const hash = `sha256-${createHash('sha256').update(js).digest('base64')}`;
  return { js, css: String(sheet.source).trim(), hash };
}

/** @type {Promise<Player> | undefined} */
let underWay;

/** @returns {Promise<Player>} */
async function make() {
  const from = sourcesHash();
  const kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : undefined;
  if (kept?.from === from) return kept.player;
  const player = await build();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${KEPT}.part`, JSON.stringify({ from, player }));
  renameSync(`${KEPT}.part`, KEPT);
  return player;
}

/** The player as the sources are now: built where it is missing or old. */
export function ensurePlayer() {
  underWay ??= make().finally(() => (underWay = undefined));
  return underWay;
}

/**
 * Gives the site its player, in the build and while developing; the site's own scripts are none the
 * wiser.
 * @returns {import('vite').Plugin}
 */
export function playerPlugin() {
  return {
    name: 'player',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle() {
      const source = JSON.stringify(await ensurePlayer());
      this.emitFile({ type: 'asset', fileName: PLAYER_PATH, source });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${PLAYER_PATH}`, (_, response, next) => {
        ensurePlayer().then((player) => {
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(player));
        }, next);
      });
    },
  };
}
