import { disclaimerOf, sourceOf } from '../../i18n/citation';
import { paragraphNumbers } from '../../domain/paragraph';
import { CERTAINTIES, type Dossier, type Lang, type Relation } from '../../domain/types';
import { datedYears } from '../../domain/years';
import { filterWords } from '../../i18n/filter-words';
import { formatDate, formatMonths, formatNumber } from '../../i18n/format';
import { exportText } from '../../i18n/messages/export';
import { t } from '../../i18n/t';
import { worldviewTitle } from '../../i18n/worldview-name';
import type { ViewState } from '../../scene/view';

/** Whose word a picture is, and whose map: what its footer says. */
export interface Evidence {
  /** The article; which of its paragraphs; how many relations, and how surely they are said. */
  source: string[];
  /** Borders, data and the date of the picture. */
  credits: string;
  /** Always there. */
  disclaimer: string;
}

/** Numbers in short: 2–4, 7. */
function ranges(numbers: readonly number[], comma: string): string {
  const sorted = [...new Set(numbers)].sort((x, y) => x - y);
  const parts: [number, number][] = [];
  for (const n of sorted) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else parts.push([n, n]);
  }
  return parts
    .map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`))
    .join(comma);
}

function paragraphLine(dossier: Dossier, lang: Lang, relations: readonly Relation[]): string {
  const passages = relations.flatMap((relation) => relation.passages);
  const numbers = paragraphNumbers(dossier.text, passages);
  if (numbers.length === 0) return exportText(lang, 'noParagraphs');
  const list = ranges(numbers, lang === 'ar' ? '، ' : ', ');
  return exportText(lang, 'paragraphs', { n: numbers.length, list });
}

function countLine(dossier: Dossier, lang: Lang, relations: readonly Relation[]): string {
  const total = dossier.relations.length;
  const n = relations.length;
  const counted =
    n === total
      ? t(lang, 'relations', { n })
      : t(lang, 'relationsOf', { n, total: formatNumber(total) });
  const surely = CERTAINTIES.flatMap((certainty) => {
    const some = relations.filter((r) => r.certainty === certainty).length;
    return some === 0 ? [] : [`${t(lang, `certainty.${certainty}`)} ${formatNumber(some)}`];
  });
  return [counted, ...surely].join(' · ');
}

/**
 * What a picture of some relations carries of its evidence.
 * @param date `YYYY-MM-DD` on which it is made; absent, it says no date.
 */
export function evidenceOf(
  dossier: Dossier,
  { lang, filter, worldview }: Pick<ViewState, 'lang' | 'filter' | 'worldview'>,
  relations: readonly Relation[],
  date: string | undefined,
): Evidence {
  const words = filterWords(dossier, filter, lang).map(({ text }) => text);
  const filtered = exportText(lang, 'filtered', { what: words.join(' · ') });
  const years = datedYears(relations);
  return {
    source: [
      sourceOf(dossier, lang),
      [
        paragraphLine(dossier, lang, relations),
        countLine(dossier, lang, relations),
        ...(years === undefined
          ? []
          : [exportText(lang, 'years', { years: formatMonths(lang, years) })]),
      ].join(' · '),
      ...(words.length === 0 ? [] : [filtered]),
    ],
    credits: [
      worldviewTitle(lang, worldview),
      t(lang, 'creditsText'),
      ...(date === undefined ? [] : [exportText(lang, 'made', { date: formatDate(lang, date) })]),
    ].join(' · '),
    disclaimer: disclaimerOf(dossier, lang),
  };
}
