import { formatMonth, goesOn, isYears, type Months } from '../domain/period';
import type { Lang, Period } from '../domain/types';
import { t } from './t';

// Own names: the month names that Node and browsers give for Arabic differ by version.
const MONTHS: Record<Lang, readonly string[]> = {
  ar: [
    ...['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو'],
    ...['يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

export { formatNumber } from './number';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in words, no more precise than it is. */
export function formatDate(lang: Lang, date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[lang][Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

const CENTURIES: Record<string, string> = { 19: 'القرن العشرين', 20: 'القرن الحادي والعشرين' };
const DECADES = [
  ...['', '', 'عشرينيات', 'ثلاثينيات', 'أربعينيات', 'خمسينيات'],
  ...['ستينيات', 'سبعينيات', 'ثمانينيات', 'تسعينيات'],
];

/** A decade by its first year: “the 1990s”. */
function formatDecade(lang: Lang, year: string): string {
  if (lang === 'en') return t(lang, 'decade', { date: year });
  const [decade, century] = [DECADES[Number(year[2])], CENTURIES[year.slice(0, 2)]];
  // Those without a name of their own go by their first year.
  if (!decade || century === undefined) return t(lang, 'decade', { date: year });
  return `${decade} ${century}`;
}

/** When a relation is dated: a date, a span, “since …”, or “undated”. */
export function formatPeriod(lang: Lang, { start, end, precision }: Period): string {
  if (start === null) return t(lang, 'undated');
  const date = precision === 'decade' ? formatDecade(lang, start) : formatDate(lang, start);
  if (goesOn({ start, end, precision, text: '' })) return t(lang, 'since', { date });
  if (precision === 'decade') return date;
  if (end === null || end === start) return formatDate(lang, start);
  return `${formatDate(lang, start)} – ${formatDate(lang, end)}`;
}

/** A stretch of months in words: whole years as years, one month as one, an open end as such. */
export function formatMonths(lang: Lang, months: Months): string {
  const years = isYears(months);
  const word = (month: number) => formatDate(lang, formatMonth(month).slice(0, years ? 4 : 7));
  const { from, to } = months;
  if (to === Infinity) return t(lang, 'since', { date: word(from) });
  if (from === -Infinity) return t(lang, 'until', { date: word(to) });
  return word(from) === word(to) ? word(from) : `${word(from)} – ${word(to)}`;
}
