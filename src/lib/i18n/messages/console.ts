import { briefingMessages } from './briefing';
import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the presenter's console, which also uses those of the briefing. */
const own = {
  now: { ar: 'أمام الجمهور', en: 'Before the audience' },
  next: { ar: 'التالية', en: 'Next' },
  noNext: { ar: 'هذه آخر خطوة.', en: 'This is the last step.' },
  notes: { ar: 'ملاحظات المتحدث', en: 'Speaker notes' },
  noNotes: { ar: 'بلا ملاحظات', en: 'No notes' },
  passages: { ar: 'المقاطع', en: 'Passages' },
  time: { ar: 'الساعة', en: 'Time' },
  elapsed: { ar: 'مضى', en: 'Elapsed' },
  inStep: { ar: 'في هذه الخطوة', en: 'In this step' },
  planned: { ar: 'المقرر {time}', en: 'planned {time}' },
  total: { ar: 'المقرر كله {time}', en: 'planned in all {time}' },
  startClock: { ar: 'ابدأ الوقت', en: 'Start the clock' },
  stopClock: { ar: 'أوقف الوقت', en: 'Stop the clock' },
  resetClock: { ar: 'صفّر الوقت', en: 'Reset the clock' },
  laser: { ar: 'مؤشر ليزر', en: 'Laser pointer' },
  spotlight: { ar: 'بقعة ضوء', en: 'Spotlight' },
  pointHint: {
    ar: 'اختر المؤشر ثم حرّكه فوق الصورة؛ يراه الجمهور.',
    en: 'Choose a pointer and move it over the picture; the audience sees it.',
  },
  audienceLanguage: { ar: 'لغة الجمهور', en: 'Audience’s language' },
  openAudience: { ar: 'افتح شاشة الجمهور', en: 'Open the audience’s window' },
  noAudience: {
    ar: 'لا شاشة للجمهور مفتوحة في هذا المتصفح.',
    en: 'No audience window is open in this browser.',
  },
  audiences: {
    ar: {
      one: 'شاشة واحدة للجمهور',
      two: 'شاشتان للجمهور',
      few: '{n} شاشات للجمهور',
      many: '{n} شاشة للجمهور',
      other: '{n} شاشة للجمهور',
    },
    en: { one: '1 audience window', other: '{n} audience windows' },
  },
  audienceWanders: {
    ar: 'الجمهور يرى غير صورة الخطوة.',
    en: 'The audience sees another picture than the step’s.',
  },
  otherConsole: {
    ar: 'لوحة أخرى تقود هذه الإحاطة في هذا المتصفح.',
    en: 'Another console leads this briefing in this browser.',
  },
  takeOver: { ar: 'خذ القيادة', en: 'Take over' },
  pictureFailed: {
    ar: 'تعذّر تحميل الخريطة للصورة المصغرة؛ العرض نفسه يعمل.',
    en: 'The small picture’s map could not be loaded; the briefing itself works.',
  },
} as const satisfies Record<string, Message>;

export const consoleText = textsOf({ ...briefingMessages, ...own });
