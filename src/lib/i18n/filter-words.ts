import { EVERYTHING, toggleValue, type Filter, type ListPart } from '../domain/filter';
import { CERTAINTIES, KINDS, type Dossier, type Lang } from '../domain/types';
import { formatMonths } from './format';
import { t } from './t';

/** One thing that a filter asks for, in words, and the filter without it. */
export interface FilterWord {
  key: string;
  text: string;
  without: Filter;
}

const comma = (lang: Lang) => (lang === 'ar' ? '، ' : ', ');

function choices(dossier: Dossier, filter: Filter, lang: Lang): FilterWord[] {
  const word = (part: ListPart, value: string | number, text: string): FilterWord => ({
    key: `${part}.${String(value)}`,
    text,
    without: toggleValue(filter, part, value),
  });
  const named = (part: 'actors' | 'people' | 'places') =>
    dossier[part]
      .filter(({ id }) => filter[part].includes(id))
      .map(({ id, name }) => word(part, id, name[lang]));
  return [
    ...named('actors'),
    ...named('people'),
    ...named('places'),
    ...filter.paragraphs.map((n) => word('paragraphs', n, t(lang, 'paragraph', { n }))),
  ];
}

/** Those that are shown, or those that are not where they are fewer: “Without: Visits”. */
function shownOf<T extends string>(
  all: readonly T[],
  shown: readonly T[],
  lang: Lang,
  name: (one: T) => string,
): string {
  const hidden = all.filter((one) => !shown.includes(one));
  const names = (some: readonly T[]) => some.map(name).join(comma(lang));
  if (hidden.length >= shown.length) return names(shown);
  return t(lang, 'without', { names: names(hidden) });
}

/** What a filter asks for, part by part, in words; nothing for the filter that shows everything. */
export function filterWords(dossier: Dossier, filter: Filter, lang: Lang): FilterWord[] {
  const words: FilterWord[] = [];
  const { kinds, certainties, period } = filter;
  const add = (key: string, text: string, without: Partial<Filter>) =>
    words.push({ key, text, without: { ...filter, ...without } });
  if (kinds.length < KINDS.length) {
    const names = shownOf(KINDS, kinds, lang, (kind) => t(lang, `kind.${kind}`));
    add('kinds', names === '' ? t(lang, 'noKind') : names, { kinds: EVERYTHING.kinds });
  }
  if (certainties.length < CERTAINTIES.length) {
    const names = shownOf(CERTAINTIES, certainties, lang, (one) => t(lang, `certainty.${one}`));
    add('certainties', names === '' ? t(lang, 'noCertainty') : names, {
      certainties: EVERYTHING.certainties,
    });
  }
  words.push(...choices(dossier, filter, lang));
  if (filter.actors.length > 1 && filter.match !== 'any')
    add('match', t(lang, `match.${filter.match}`), { match: 'any' });
  if (period !== null) {
    const months = period.months === null ? '' : formatMonths(lang, period.months);
    const undated = period.undated ? t(lang, 'undated') : '';
    const text = [months, undated].filter((part) => part !== '').join(' + ');
    add('period', text, { period: null });
  }
  return words;
}
