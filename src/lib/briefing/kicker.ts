import { monthsOfDate, type Months } from '../domain/period';
import { KINDS, type Dossier, type Kind, type Precision } from '../domain/types';
import { relationsShown, type Shown } from './briefing';

const DATED: readonly Precision[] = ['day', 'month', 'year'];

/** What a step's picture is made of, for the line above its title. */
export interface Kicker {
  /** Kinds of relation that are shown, in the legend's order. */
  kinds: Kind[];
  /**
   * From the earliest to the latest year that a shown relation is dated to. “Since” a year and
   * “in the nineties” are no dates in this; none where no relation has one.
   */
  years: Months | undefined;
}

/** The kinds and years of what a step shows. */
export function kickerOf(dossier: Dossier, shown: Shown): Kicker {
  const relations = relationsShown(dossier, shown);
  const kinds = KINDS.filter((kind) => relations.some((r) => r.kind === kind));
  const dates = relations
    .filter(({ date }) => DATED.includes(date.precision))
    .flatMap(({ date }) => [date.start, date.end])
    .flatMap((date) => (date === null ? [] : [monthsOfDate(date)]))
    .filter((months) => months !== undefined);
  if (dates.length === 0) return { kinds, years: undefined };
  const year = (month: number) => Math.floor(month / 12) * 12;
  const from = year(Math.min(...dates.map((d) => d.from)));
  const to = year(Math.max(...dates.map((d) => d.to))) + 11;
  return { kinds, years: { from, to } };
}
