// @ts-check
import { serve } from '../serve.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { option, portFrom } from './options.mjs';
import { BUILD } from './paths.mjs';
import { endChildrenOnSignals } from './run.mjs';

const PORTS_TRIED = 20;

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code ?? '';

/**
 * Serves on the port asked for or, where something else has it, on one of the next.
 * @param {number} port @param {string} host
 */
async function serveNear(port, host) {
  const last = Math.min(65_535, port + PORTS_TRIED);
  for (let candidate = port; ; candidate += 1) {
    try {
      return await serve({ dir: BUILD, port: candidate, host });
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || candidate >= last) throw error;
      console.log(`  Port ${candidate} is taken, trying ${candidate + 1}`);
    }
  }
}

/** @param {{ close: () => Promise<void> }} server */
function closeOnSignals({ close }) {
  const end = () => {
    console.log('\nStopped.');
    void close().then(() => process.exit(0));
  };
  process.removeAllListeners('SIGINT').once('SIGINT', end);
  process.removeAllListeners('SIGTERM').once('SIGTERM', end);
}

/** Installs and builds what is missing, then serves. @param {string[]} args */
export async function start(args) {
  const port = portFrom(option(args, 'port', process.env['PORT']) || '4173');
  const host = option(args, 'host', process.env['HOST']) || '127.0.0.1';
  endChildrenOnSignals();
  if (!(await ensureInstalled()) || !(await ensureBuilt()).ok) process.exit(1);
  try {
    const server = await serveNear(port, host);
    closeOnSignals(server);
    console.log(`\n  Ready: ${server.url}\n  Ctrl+C ends it.`);
  } catch (error) {
    console.error(
      `Cannot serve on ${host}:${port}: ${error instanceof Error ? error.message : error}`,
    );
    process.exit(1);
  }
}
