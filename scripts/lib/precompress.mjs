// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { compresses } from './mime.mjs';

/** What a file's smaller copy is called, beside it. */
export const COPY = '.br';

/** Parts of the program, and data that pages share: few, large, and asked for by every reader. */
const SHARED = /^(_app\/immutable|basemap|data|worldviews|fonts)\//;
/** Less is not worth a file of its own. */
const SMALLEST = 1024;
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/**
 * Whether a file of a site is worth compressing as well as can be, which takes seconds for the whole
 * site once, and a tenth off what every reader waits for. Pages are too many.
 * @param {string} file relative to the site, with forward slashes
 */
export const isShared = (file) => SHARED.test(file) && compresses(file);

/**
 * Writes the smaller copy of each shared file of a site beside it.
 * @param {string} dir the site's folder @param {string[]} files relative to it
 */
export async function precompress(dir, files) {
  await Promise.all(
    files.filter(isShared).map(async (file) => {
      const raw = await readFile(join(dir, file));
      if (raw.length < SMALLEST) return;
      await writeFile(join(dir, file + COPY), await promisify(brotliCompress)(raw, BEST));
    }),
  );
}
