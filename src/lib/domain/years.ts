import { monthsOfDate, type Months } from './period';
import type { Precision, Relation } from './types';

const DATED: readonly Precision[] = ['day', 'month', 'year'];

/**
 * From the earliest to the latest year that any of some relations is dated to, as months. “Since” a
 * year and “in the nineties” are no dates in this; `undefined` where no relation has one.
 */
export function datedYears(relations: readonly Relation[]): Months | undefined {
  const dates = relations
    .filter(({ date }) => DATED.includes(date.precision))
    .flatMap(({ date }) => [date.start, date.end])
    .flatMap((date) => (date === null ? [] : [monthsOfDate(date)]))
    .filter((months) => months !== undefined);
  if (dates.length === 0) return undefined;
  const year = (month: number) => Math.floor(month / 12) * 12;
  const from = year(Math.min(...dates.map((d) => d.from)));
  const to = year(Math.max(...dates.map((d) => d.to))) + 11;
  return { from, to };
}
