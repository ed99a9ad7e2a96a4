/** What was in a field after a key, and when that was, milliseconds. */
export interface Typed {
  at: number;
  text: string;
}

/**
 * How much of what was typed is gone, by its age when the tab was killed: milliseconds from the first
 * key that is missing. 0 where all is there, Infinity where what is there was never typed.
 */
export function lost(typed: readonly Typed[], found: string, killed: number): number {
  const last = typed.findLastIndex(({ text }) => text === found);
  if (last === -1) return Infinity;
  const missing = typed[last + 1];
  return missing === undefined ? 0 : killed - missing.at;
}
