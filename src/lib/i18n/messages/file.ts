import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of a briefing as one file. */
const own = {
  made: { ar: 'صُنع هذا الملف في {date}', en: 'This file was made on {date}' },
  openProduct: { ar: 'الإحاطة على الشبكة', en: 'This briefing online' },
  otherBelow: { ar: 'English version below', en: 'النسخة العربية في أسفل الصفحة' },
  print: { ar: 'اطبع', en: 'Print' },
  forward: { ar: 'الخطوة التالية', en: 'Next step' },
  back: { ar: 'الخطوة السابقة', en: 'Previous step' },
  wholeFile: {
    ar: 'في هذا الملف الإحاطة كلها: خريطتها ونصوصها وخطوطها؛ يُفتح دون اتصال.',
    en: 'This file holds the whole briefing, with its map, passages and fonts; it opens without a network.',
  },
  withoutScript: {
    ar: 'تُعرض الخريطة حيث يُسمح للملف بتشغيل نصوصه البرمجية، كما في متصفح.',
    en: 'The map is shown where the file may run its script, as in a browser.',
  },
} as const satisfies Record<string, Message>;

export const fileText = textsOf(own);
