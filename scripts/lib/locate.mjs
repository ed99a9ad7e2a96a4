// @ts-check
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** @typedef {{ file: string, stats: import('node:fs').Stats }} Found */

/**
 * The decoded path of a request, or `undefined` for one that no file of a site has: broken escapes,
 * climbing, hidden files, backslashes.
 * @param {string} url
 */
export function pathOf(url) {
  // Whole addresses and `*` are for proxies.
  if (!url.startsWith('/')) return undefined;
  try {
    const path = decodeURIComponent(new URL(`http://site${url}`).pathname);
    const bad = /[\0\\]/.test(path) || path.split('/').some((part) => part.startsWith('.'));
    return bad ? undefined : path;
  } catch {
    return undefined;
  }
}

/** @param {string} root @param {string} path @returns {Promise<Found | undefined>} */
async function fileAt(root, path) {
  try {
    const file = await realpath(join(root, path));
    // After links are followed: one that leads out of the site is not part of it.
    if (!file.startsWith(root + sep)) return undefined;
    const stats = await stat(file);
    return stats.isFile() ? { file, stats } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file of a path: itself, or the page of that name. `/ar/x` is `ar/x.html`, next to the folder
 * `ar/x/` that holds the pages below it.
 * @param {string} root the site's folder, links followed
 * @param {string} path
 */
export async function locate(root, path) {
  const bare = path.replace(/\/+$/, '');
  for (const candidate of bare === ''
    ? ['/index.html']
    : [bare, `${bare}.html`, `${bare}/index.html`]) {
    const found = await fileAt(root, candidate);
    if (found) return found;
  }
  return undefined;
}
