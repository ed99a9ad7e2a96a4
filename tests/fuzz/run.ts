import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { demand, type Kind, type Outcome } from './kind';

/** Where a case that failed is written, to be kept once its cause is mended. */
export const FOUND = join(ROOT, 'tests', 'fixtures', 'found');

/** Longest that a single case may take, in ms. */
export const LONGEST = 1000;

/** Time for which a case that failed is made smaller, in ms. */
const SHRINKING = 20_000;

/** Least share of the cases that must load, and that must be refused: else a run shows nothing. */
export const LEAST = 0.05;

/** What came of a run. */
export interface Tally {
  kind: string;
  cases: number;
  outcomes: Record<Outcome, number>;
  /** The slowest case, in ms. */
  slowest: number;
  seconds: number;
  /** What failed, and the file that it was written to. */
  failure: string | undefined;
}

export interface RunOptions {
  seed: number;
  cases: number;
  /** A single case to run again, from 0: the same as in a run of all with that seed. */
  only?: number | undefined;
}

function timed<I>(open: (input: I) => Outcome, input: I): { outcome: Outcome; ms: number } {
  const start = performance.now();
  const outcome = open(input);
  return { outcome, ms: performance.now() - start };
}

/** Keeps a failing case as a file that `found.test.ts` opens again. */
function keep(kind: string, name: string, bug: string, input: unknown): string {
  mkdirSync(FOUND, { recursive: true });
  const file = join(FOUND, `${kind}-${name}.json`);
  writeFileSync(file, `${JSON.stringify({ bug, kind, input }, null, 2)}\n`);
  return file;
}

/**
 * Puts a kind to the test. Case `n` of a seed is always the same one; the first that fails is made
 * as small as can be, and written out.
 */
export function run<C, I>(kind: Kind<C, I>, { seed, cases, only }: RunOptions): Tally {
  const outcomes = { loaded: 0, refused: 0 };
  const start = performance.now();
  let slowest = 0;
  const property = fc.property(kind.cases, (one) => {
    const input = kind.input(one);
    let { outcome, ms } = timed(kind.open, input);
    // Something else may have held up the machine: what is slow is so every time.
    if (ms > LONGEST) ({ outcome, ms } = timed(kind.open, input));
    demand(ms <= LONGEST, `took ${ms.toFixed(0)} ms`);
    slowest = Math.max(slowest, ms);
    outcomes[outcome] += 1;
  });
  const once = only === undefined ? { numRuns: cases } : { numRuns: 1, path: String(only) };
  const first = fc.check(property, { seed, ...once, endOnFailure: true });
  const path = first.counterexamplePath;
  // Made smaller apart, for so long: each attempt may be as slow as the first.
  const smaller = { seed, numRuns: 1, interruptAfterTimeLimit: SHRINKING };
  const result = path === null ? first : fc.check(property, { ...smaller, path });
  const [found] = result.counterexample ?? first.counterexample ?? [];
  const number = path?.split(':')[0] ?? '';
  const bug = String(result.errorInstance ?? first.errorInstance);
  const name = `${String(seed)}-${number}`;
  const failure =
    found &&
    `${bug}\n  case ${number} of seed ${String(seed)}, now in ${keep(kind.name, name, bug, kind.input(found))}`;
  const seconds = (performance.now() - start) / 1000;
  return { kind: kind.name, cases: first.numRuns, outcomes, slowest, seconds, failure };
}

/** What a run shows, as a line of text. */
export function tallyLine({ kind, cases, outcomes, slowest, seconds }: Tally): string {
  const { loaded, refused } = outcomes;
  return [
    `${kind}: ${String(cases)} cases`,
    `${String(loaded)} loaded, ${String(refused)} refused`,
    `slowest ${slowest.toFixed(0)} ms`,
    `${seconds.toFixed(1)} s`,
  ].join('; ');
}

/** Why a run must not pass, if so. */
export function verdict({ outcomes, failure }: Tally): string | undefined {
  if (failure !== undefined) return failure;
  const all = outcomes.loaded + outcomes.refused;
  const rare = (['loaded', 'refused'] as const).filter((one) => outcomes[one] < LEAST * all);
  return rare.length === 0 ? undefined : `hardly any case was ${rare.join(' or ')}`;
}
