import { briefings } from './briefings';
import { dossiers } from './dossiers';
import type { Kind, Outcome } from './kind';
import { run, type RunOptions, type Tally } from './run';
import { urls } from './urls';

/** A kind whose cases stay its own. */
export interface Tested {
  share: number;
  run: (options: RunOptions) => Tally;
  /** Opens what a case that was found had come to. */
  open: (input: unknown) => Outcome;
}

const tested = <C, I>(kind: Kind<C, I>): Tested => ({
  share: kind.share,
  run: (options) => run(kind, options),
  open: (input) => kind.open(input as I),
});

/** Everything that people open, by name. */
export const KINDS: Readonly<Record<'urls' | 'briefings' | 'dossiers', Tested>> = {
  urls: tested(urls),
  briefings: tested(briefings),
  dossiers: tested(dossiers),
};
export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** Cases of the usual run, all kinds together, and the seed that they come from. */
export const USUAL = { cases: 100_000, seed: 1 };
