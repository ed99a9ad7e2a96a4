/** What a picture carries besides its map. */
export interface Look {
  /** Title and the text below it. */
  title: boolean;
  /** The passages of a step, in full. */
  quotes: boolean;
  /** What the colours and the dashes mean: kinds, and how surely it is said. */
  legend: boolean;
  /** A scale bar, true at the latitude that it names. */
  scale: boolean;
  /** An arrow to the north. */
  north: boolean;
  /** A small globe that shows which part of the world it is. */
  locator: boolean;
  /** Whose word and whose map it is; without it, the disclaimer stays. */
  evidence: boolean;
  /** A code that leads to the same view, where the sheet has a link. */
  code: boolean;
  /** No colour behind land and letters. */
  transparent: boolean;
  /** Without colours, for printers that have none. */
  grey: boolean;
  /** How large letters and signs are, 1 as usual: more for what is seen small, or from afar. */
  letters: number;
}

/** A picture that speaks for itself. */
export const WHOLE_LOOK: Look = {
  ...{ title: true, quotes: true, legend: true, scale: true, north: false, locator: false },
  ...{ evidence: true, code: true, transparent: false, grey: false, letters: 1 },
};
