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

/** Code points that must not stand in what people are told: controls, those of direction, halves of pairs. */
const HIDDEN: readonly (readonly [first: number, last: number])[] = [
  ...([
    [0x0, 0x1f],
    [0x7f, 0x9f],
    [0x61c, 0x61c],
    [0x200e, 0x200f],
  ] as const),
  ...([
    [0x202a, 0x202e],
    [0x2066, 0x2069],
    [0xd800, 0xdfff],
    [0xfffe, 0xffff],
  ] as const),
];

/** Whether all of a text can be seen; lines may end. */
export function isPlain(text: string): boolean {
  return Array.from(text).every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return character === '\n' || !HIDDEN.some(([first, last]) => first <= code && code <= last);
  });
}
