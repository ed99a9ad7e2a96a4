import type { Months } from '../domain/period';
import { KINDS, type Dossier, type Kind, type Lang } from '../domain/types';
import { datedYears } from '../domain/years';
import { formatMonths } from '../i18n/format';
import { t } from '../i18n/t';
import { relationsShown, type Shown } from './briefing';

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
  return { kinds, years: datedYears(relations) };
}

/** The same as a line of text: kinds, then years; empty where nothing is shown. */
export function kickerText(dossier: Dossier, lang: Lang, shown: Shown): string {
  const { kinds, years } = kickerOf(dossier, shown);
  return [
    ...kinds.map((kind) => t(lang, `kind.${kind}`)),
    ...(years === undefined ? [] : [formatMonths(lang, years)]),
  ].join(' · ');
}
