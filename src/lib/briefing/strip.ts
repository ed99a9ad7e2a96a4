import { monthsOfDate } from '../domain/period';
import type { Dossier } from '../domain/types';
import { relationsShown, type Shown } from './briefing';

/** A month in which something shown is dated. */
export interface Moment {
  /** Months since the year 0. */
  month: number;
  /** Share of the strip's length, from its beginning. */
  at: number;
  /** Months since the moment before; 0 for the first. */
  gap: number;
}

/** So many moments make a strip: fewer say nothing of time, more cannot be told apart. */
const MOMENTS = { fewest: 3, most: 6 };

/**
 * The months that a step's relations are dated to, on a true scale of time: no gap is squeezed.
 * Dates less precise than a month have no place on it; nothing where a strip would say nothing.
 */
export function stripOf(dossier: Dossier, shown: Shown): Moment[] {
  const relations = relationsShown(dossier, shown);
  const months = relations
    .filter(({ date }) => date.precision === 'month' || date.precision === 'day')
    .flatMap(({ date }) => (date.start === null ? [] : [monthsOfDate(date.start)?.from]))
    .filter((month) => month !== undefined);
  const distinct = [...new Set(months)].sort((x, y) => x - y);
  const [first = 0, last = 0] = [distinct[0], distinct.at(-1)];
  if (distinct.length < MOMENTS.fewest || distinct.length > MOMENTS.most) return [];
  return distinct.map((month, i) => ({
    month,
    at: (month - first) / (last - first),
    gap: month - (distinct[i - 1] ?? month),
  }));
}
