// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesUnder } from './files.mjs';
import { precompress } from './precompress.mjs';

/** Pages are not kept, as a hundred times as much would be: the shell opens their addresses. */
const PAGE = /\.html$/;
/** The page without content that opens any address. */
export const SHELL = 'shell.html';
/** Pictures for other programs, and what the worker itself consists of. */
const OTHER = /^screenshot\.png$|\/cards\/[^/]+\.png$|^service-worker\.js$|^_app\/version\.json$/;

/**
 * Of the files of a built site, those that a device keeps so that every address opens without a
 * network: all of the program, its data and its shell.
 * @param {string[]} files relative to the site, with forward slashes
 */
export function keptOf(files) {
  return files
    .filter((file) => file === SHELL || !(PAGE.test(file) || OTHER.test(file)))
    .map((file) => `/${file}`)
    .sort();
}

/**
 * A page that only leads on does so without a script, which no policy of its own names.
 * @param {string} file
 */
function withoutScript(file) {
  if (!existsSync(file)) return;
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, html.replace(/<script>.*?<\/script>/gs, '').trim());
}

/**
 * SvelteKit's adapter with a list of what a device keeps beside the site, and smaller copies of what
 * every reader asks for. Its own list leaves out what workers load in turn.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} dir where it writes the site
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withKept(adapter, dir) {
  return {
    ...adapter,
    name: adapter.name,
    async adapt(builder) {
      await adapter.adapt(builder);
      withoutScript(join(dir, 'index.html'));
      const files = filesUnder(dir).map((file) => relative(dir, file).split(sep).join('/'));
      const { version } = builder.config.kit;
      const kept = { version: version.name, paths: keptOf(files) };
      writeFileSync(join(dir, 'kept.json'), JSON.stringify(kept));
      // Last: a device keeps files, not the copies that servers send of them.
      await precompress(dir, files);
    },
  };
}
