import type { Period } from './types';

/** Months counted from the year 0; both ends are inside, and infinite where they are open. */
export interface Months {
  from: number;
  to: number;
}

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-\d{2})?)?$/;

/** The months that a date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may fall in; none for other text. */
export function monthsOfDate(date: string): Months | undefined {
  const [, year, month] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  const first = Number(year) * 12;
  return month === undefined
    ? { from: first, to: first + 11 }
    : { from: first + Number(month) - 1, to: first + Number(month) - 1 };
}

/** A month as `YYYY-MM`. */
export function formatMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Months in a decade. */
const DECADE = 120;

/** Whether a date has a beginning alone: “since 2016”, “since the nineties”. */
export function goesOn({ start, end, precision }: Period): boolean {
  return start !== null && end === null && (precision === 'ongoing' || precision === 'decade');
}

/**
 * The months that the beginning of a date may fall in, no narrower than the article says: one for
 * a month, twelve for a year, 120 for a decade; `undefined` where it gives no date.
 */
export function beginningOf({ start, precision }: Period): Months | undefined {
  const first = start === null ? undefined : monthsOfDate(start);
  if (first === undefined || precision !== 'decade') return first;
  return { from: first.from, to: first.from + DECADE - 1 };
}

/**
 * The months that a relation's date may fall in, no narrower than the article says; `undefined`
 * where it gives no date. What goes on has no last month.
 */
export function monthsOf(date: Period): Months | undefined {
  const first = beginningOf(date);
  if (first === undefined) return undefined;
  if (goesOn(date)) return { from: first.from, to: Infinity };
  const last = date.end === null ? undefined : monthsOfDate(date.end);
  return last === undefined ? first : { from: first.from, to: Math.max(first.to, last.to) };
}

/** Whether two stretches of months have one in common. */
export function overlap(one: Months, other: Months): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/**
 * The months from one written date to another, whatever their order; an empty one leaves that end
 * open. `turned` where the second lies before the first; `undefined` where one cannot be read, or
 * both are empty.
 */
export function stretch(start: string, end: string): (Months & { turned: boolean }) | undefined {
  const [one, other] = [monthsOfDate(start), monthsOfDate(end)];
  if ((one === undefined && start !== '') || (other === undefined && end !== '')) return undefined;
  if (one === undefined && other === undefined) return undefined;
  if (one === undefined || other === undefined)
    return { from: one?.from ?? -Infinity, to: other?.to ?? Infinity, turned: false };
  const turned = other.to < one.from;
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to), turned };
}

/** Whether a stretch is made of whole years, as far as it has ends. */
export function isYears({ from, to }: Months): boolean {
  return (from === -Infinity || from % 12 === 0) && (to === Infinity || to % 12 === 11);
}
