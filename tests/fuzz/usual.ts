import { expect } from 'vitest';
import { KINDS, USUAL, type KindName } from './kinds';
import { tallyLine, verdict } from './run';

/** The usual run of a kind, whose figures are printed. */
export function checkUsual(name: KindName): void {
  const { share, run } = KINDS[name];
  const tally = run({ seed: USUAL.seed, cases: Math.round(share * USUAL.cases) });
  console.log(tallyLine(tally));
  expect(verdict(tally)).toBeUndefined();
}
