// One for all: to make a formatter takes longer than to draw what it is made for.
const numbers = new Intl.NumberFormat('en-US');

/** A number with Latin digits in both languages, its thousands apart. */
export function formatNumber(n: number): string {
  return numbers.format(n);
}
