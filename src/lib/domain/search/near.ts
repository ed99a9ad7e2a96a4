/**
 * How many slips of the pen a word of this length may hold; numbers none, nor words so short that
 * one slip makes another word of them (حرية, حركة).
 */
export function slips(word: string): number {
  if (/\d/.test(word) || word.length < 5) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Letters left out, put in, replaced or swapped with their neighbour between two words. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

/**
 * Whether a word may be meant by another that was typed. The first letter has to be right: it is
 * seldom mistaken, and تركة is not شركة, nor حرية بحرية.
 */
export function isNear(typed: string, word: string): boolean {
  return word.length > 3 && typed[0] === word[0] && distance(typed, word) <= slips(typed);
}
