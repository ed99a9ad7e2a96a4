// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, so that the commands work from any working directory. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const BUILD = join(ROOT, 'build');
/** Logs and reports of the commands; ignored by git. */
export const CACHE = join(ROOT, '.cache');
