import type fc from 'fast-check';

/** How a case came out: it was taken as it stands, or refused with a reason. */
export type Outcome = 'loaded' | 'refused';

/** A kind of thing that people open, and how it is put to the test. */
export interface Kind<Case = unknown, Input = unknown> {
  name: string;
  /** Share of all cases. */
  share: number;
  cases: fc.Arbitrary<Case>;
  /** What a case comes to: all that is needed to try it again, as JSON. */
  input: (one: Case) => Input;
  /** Opens it, and draws what was opened. @throws whatever must never be thrown. */
  open: (input: Input) => Outcome;
}

/** Fails a case. */
export function demand(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
