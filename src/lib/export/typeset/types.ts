/** How a text is set. */
export interface TextStyle {
  family: Family;
  /** px */
  size: number;
  /** 400–800; what lies outside is brought inside. Naskh comes in 400 alone. */
  weight: number;
}

/** Vazirmatn, and Noto Naskh Arabic for the words of an article. */
export type Family = 'sans' | 'naskh';

export type Dir = 'rtl' | 'ltr';

/** A text as a shape. */
export interface Outline {
  /** SVG path data, to be filled with the rule nonzero; from the left end of the baseline, y down */
  d: string;
  /** px */
  width: number;
  /** Characters that no font has, each once; a box stands for each */
  missing: readonly string[];
}

/** TrueType files, as `npm run fonts` writes them into `static/fonts`. */
export type FontFiles = Readonly<Record<Family, { arabic: FontBytes; latin: FontBytes }>>;

export type FontBytes = ArrayBuffer | Uint8Array;
