import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the timeline and its playback. */
export const timelineMessages = {
  play: { ar: 'شغّل الزمن', en: 'Play through time' },
  pause: { ar: 'أوقف', en: 'Pause' },
  stepBack: { ar: 'التاريخ السابق', en: 'Previous date' },
  stepForward: { ar: 'التاريخ التالي', en: 'Next date' },
  speed: { ar: 'السرعة', en: 'Speed' },
  loop: { ar: 'كرّر', en: 'Loop' },
  flipTime: { ar: 'اعكس اتجاه الزمن', en: 'Reverse the direction of time' },
  wholeTime: { ar: 'كل الزمن', en: 'All of time' },
  clearPeriod: { ar: 'كل التواريخ', en: 'All dates' },
  foldTimeline: { ar: 'اطوِ الخط الزمني', en: 'Fold the timeline' },
  unfoldTimeline: { ar: 'افتح الخط الزمني', en: 'Unfold the timeline' },
  zoomTo: { ar: 'قرِّب إلى {date}', en: 'Zoom to {date}' },
  periodStart: { ar: 'بداية الفترة', en: 'Start of the period' },
  periodEnd: { ar: 'نهاية الفترة', en: 'End of the period' },
  earlier: {
    ar: {
      one: 'تاريخ واحد أسبق',
      two: 'تاريخان أسبق',
      few: '{n} تواريخ أسبق',
      many: '{n} تاريخًا أسبق',
      other: '{n} تاريخ أسبق',
    },
    en: { one: '1 earlier date', other: '{n} earlier dates' },
  },
  later: {
    ar: {
      one: 'تاريخ واحد أحدث',
      two: 'تاريخان أحدث',
      few: '{n} تواريخ أحدث',
      many: '{n} تاريخًا أحدث',
      other: '{n} تاريخ أحدث',
    },
    en: { one: '1 later date', other: '{n} later dates' },
  },
  vague: { ar: 'غير محدد', en: 'Vague' },
  vagueHint: {
    ar: 'يقول المقال «في السنوات الأخيرة» ونحوها، ولا يؤرّخ.',
    en: 'The article says “in recent years” or the like, and gives no date.',
  },
  noDates: { ar: 'لا تواريخ في هذا المقال.', en: 'This article gives no dates.' },
  timelineSummary: {
    ar: 'علاقات لها تاريخ: {dated}؛ وبلا تاريخ: {undated}. من {from} إلى {to}.',
    en: 'Relations with a date: {dated}; without: {undated}. From {from} to {to}.',
  },
} as const satisfies Record<string, Message>;

/** Texts of this part, beside those of the first page. */
export const timelineText = textsOf(timelineMessages);
