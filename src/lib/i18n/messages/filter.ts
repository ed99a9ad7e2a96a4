import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the panel where a filter is chosen, and of faults in a link. */
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
  'ignored.unknown': {
    ar: 'في الرابط ما لا يعرفه هذا الملف، فتُرك: {part}',
    en: 'The link names what this dossier does not know; it was left out: {part}',
  },
  'ignored.missing': {
    ar: 'لا صفحة لهذا في الملف: {part}',
    en: 'The dossier has no page for this: {part}',
  },
  'ignored.malformed': {
    ar: 'في الرابط ما لا يُقرأ، فتُرك: {part}',
    en: 'A part of the link cannot be read; it was left out: {part}',
  },
  'ignored.turned': {
    ar: 'الفترة في الرابط تنتهي قبل أن تبدأ، فقُرئت معكوسة: {part}',
    en: 'The period in the link ends before it begins; it was read the other way round: {part}',
  },
} as const satisfies Record<string, Message>;

export const filterText = textsOf(own);
