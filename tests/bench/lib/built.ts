import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { option } from '../../../scripts/lib/options.mjs';
import { BUILD } from '../../../scripts/lib/paths.mjs';

/**
 * The folder of the build to measure: that of `--dir`, or the project's own, built where it is not
 * up to date. A build that fails ends the bench.
 * @throws Error where there is no such folder
 */
export async function builtFolder(args: string[]): Promise<string> {
  const chosen = option(args, 'dir', undefined);
  if (chosen === undefined && !(await ensureBuilt()).ok) process.exit(1);
  const dir = chosen === undefined ? BUILD : resolve(chosen);
  if (!existsSync(dir)) throw new Error(`There is no folder ${dir} to measure.`);
  return dir;
}
