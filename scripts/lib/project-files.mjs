// @ts-check
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { ROOT } from './paths.mjs';

/**
 * The project's own files below the given folders, as guards name them.
 * @param {string[]} folders @param {RegExp} name which file names count
 * @returns {{ path: string, code: string }[]} paths from the project's root, with forward slashes
 */
export function projectFiles(folders, name) {
  return folders
    .flatMap((folder) => filesUnder(join(ROOT, folder)))
    .filter((file) => name.test(file))
    .map((file) => ({
      path: relative(ROOT, file).replaceAll('\\', '/'),
      code: readFileSync(file, 'utf8'),
    }));
}
