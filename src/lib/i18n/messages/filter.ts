import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the panel where a filter is chosen. */
const own = {
  matchLegend: { ar: 'إذا اخترت أكثر من طرف', en: 'Of several actors' },
  periodFrom: { ar: 'من', en: 'From' },
  periodTo: { ar: 'إلى', en: 'To' },
  periodHint: {
    ar: 'سنة مثل 2016 أو شهر مثل \u20662016-07\u2069',
    en: 'A year such as 2016, or a month such as 2016-07',
  },
  periodWrong: {
    ar: 'اكتب سنة مثل 2016 أو شهرًا مثل \u20662016-07\u2069.',
    en: 'Write a year such as 2016, or a month such as 2016-07.',
  },
  undatedToo: { ar: 'مع ما لا تاريخ له ({n})', en: 'With what has no date ({n})' },
  undatedOnly: { ar: 'ما لا تاريخ له وحده', en: 'Only what has no date' },
} as const satisfies Record<string, Message>;

export const filterText = textsOf(own);
