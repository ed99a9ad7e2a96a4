import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';
import { CACHE } from '../../../scripts/lib/paths.mjs';
import { BARE } from './server';

const SOURCE = fileURLToPath(new URL('../bare', import.meta.url));

/** Bundles the bare page as a site of its own; returns the folder to serve. */
export async function buildBare(): Promise<string> {
  const folder = join(CACHE, 'bench');
  rmSync(folder, { recursive: true, force: true });
  await build({
    ...{ root: SOURCE, base: `${BARE}/`, configFile: false, logLevel: 'warn' },
    // What it fetches from the root belongs to the site it shares its address with.
    publicDir: false,
    build: {
      ...{ outDir: join(folder, BARE), emptyOutDir: true, target: 'es2022' },
      // One large file, MapLibre, is what the page is about.
      chunkSizeWarningLimit: Infinity,
    },
  });
  return folder;
}
