/**
 * What stands in for characters that fonts of text leave out, one for one: spaces of other widths,
 * and hyphens that do not break. Tabs and ends of lines are spaces within one line.
 */
const STAND_INS: readonly [RegExp, string][] = [
  [/[\t\n\v\f\r\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
];

/** A text as it is shaped: letters and their accents as one character, where there is one. */
export function prepared(text: string): string {
  return STAND_INS.reduce((all, [from, to]) => all.replace(from, to), text.normalize('NFC'));
}

/** Marks, embeddings, overrides and isolates of direction: they order text and are not seen. */
export function ordersOnly(char: string): boolean {
  return /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/.test(char);
}

/** Characters that only join or part their neighbours: nothing is drawn, so nothing can be missing. */
export function joinsOnly(char: string): boolean {
  return /^(?:\u00ad|\u034f|\u200b|\u200c|\u200d|\u2060|[\ufe00-\ufe0f]|\ufeff)$/.test(char);
}
