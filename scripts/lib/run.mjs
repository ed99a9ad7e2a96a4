// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './paths.mjs';

const WINDOWS = process.platform === 'win32';
const OUTPUT_KEPT = 400_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function stop(child, signal) {
  if (!child.pid) return;
  try {
    // Each child leads a process group (see `run`): what it started ends with it.
    if (WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

const PATIENCE = 3_000;

/** Ends the children, by force those that take their time. */
async function endChildren() {
  for (const child of running) stop(child, 'SIGTERM');
  for (const start = Date.now(); running.size > 0 && Date.now() - start < PATIENCE;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const child of running) stop(child, 'SIGKILL');
}

/**
 * Ends whatever is running when the command itself is told to end; call once, at its start. It waits
 * for them: an install left behind would fight with the next one over the same folder.
 */
export function endChildrenOnSignals() {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])) {
    process.on(signal, () => void endChildren().then(() => process.exit(code)));
  }
}

/**
 * @typedef {object} Options
 * @property {Record<string, string | undefined>} [env] added to the environment
 * @property {boolean} [live] show the output as it comes; otherwise it is only kept
 * @property {string} [log] file that receives the output
 * @property {number} [limit] seconds after which the command is ended
 */
/** @typedef {{ ok: boolean, output: string, timedOut: boolean }} Outcome */

/**
 * Follows a child to its end: keeps the tail of its output, and ends it when its time is up.
 * @param {import('node:child_process').ChildProcess} child @param {Options} options
 * @returns {Promise<Outcome>}
 */
function follow(child, { live = false, log, limit = 900 }) {
  const state = { output: '', timedOut: false };
  if (log) mkdirSync(dirname(log), { recursive: true });
  const file = log ? createWriteStream(log) : undefined;
  /** @param {Buffer} chunk */
  const take = (chunk) => {
    state.output = (state.output + chunk.toString('utf8')).slice(-OUTPUT_KEPT);
    file?.write(chunk);
    if (live) process.stdout.write(chunk);
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const timer = setTimeout(() => {
    state.timedOut = true;
    stop(child, 'SIGTERM');
    setTimeout(() => stop(child, 'SIGKILL'), 5_000).unref();
  }, limit * 1000);
  return new Promise((resolve) => {
    /** @param {boolean} ok */
    const end = (ok) => {
      clearTimeout(timer);
      running.delete(child);
      file?.end();
      resolve({ ok: ok && !state.timedOut, ...state });
    };
    child.on('error', (error) => {
      state.output += `${error.message}\n`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * Runs a command in the project's folder. Never rejects: a command that cannot start has failed.
 * Nothing is read from the terminal, so it behaves the same without one.
 * @param {string} command @param {string[]} args @param {Options} [options]
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !WINDOWS,
    shell: WINDOWS && !command.endsWith('.exe'),
  });
  running.add(child);
  return follow(child, options);
}

/**
 * Runs npm: the one that started this command where there is one, so that versions do not mix.
 * @param {string[]} args @param {Options} [options]
 */
export function npm(args, options) {
  const cli = process.env['npm_execpath'];
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, options);
}
