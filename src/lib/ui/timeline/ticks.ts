import { formatMonth, type Months } from '$lib/domain/period';
import { lengthOf } from '$lib/domain/timeline';
import type { Lang } from '$lib/domain/types';
import { formatDate } from '$lib/i18n/format';
import { yearsIn } from '$lib/renderers/svg/timeline';

/** A label below the axis and the stretch it names. */
export interface Tick {
  months: Months;
  text: string;
}

/** So many months are labelled one by one, so many every third; beyond, years are. */
const EACH = 14;
const THIRD = 30;
/** From so many years on, every fifth is labelled. */
const MANY_YEARS = 16;

/** The labels of a stretch of time: months, years, or every fifth year. */
export function ticksOf(lang: Lang, seen: Months): Tick[] {
  const length = lengthOf(seen);
  if (length > THIRD) {
    const years = yearsIn(seen);
    return years
      .map((month) => ({ months: { from: month, to: month + 11 }, text: String(month / 12) }))
      .filter(({ text }) => years.length <= MANY_YEARS || Number(text) % 5 === 0);
  }
  const step = length > EACH ? 3 : 1;
  const first = Math.ceil(seen.from / step) * step;
  const count = Math.max(0, Math.floor((seen.to - first) / step) + 1);
  return Array.from({ length: count }, (_, i) => {
    const month = first + i * step;
    const name = formatDate(lang, formatMonth(month));
    // The year stands at its first month alone.
    const text = month % 12 === 0 ? name : (name.split(' ')[0] ?? name);
    return { months: { from: month, to: month + step - 1 }, text };
  });
}
