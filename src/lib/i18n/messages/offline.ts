import { textsOf } from '../t';
import type { Message } from './message';

/** Texts on what a device keeps, and on new versions of what it keeps. */
const own = {
  updateReady: { ar: 'نسخة جديدة جاهزة.', en: 'A new version is ready.' },
  updateNow: { ar: 'حمّلها الآن', en: 'Load it now' },
  updateLater: { ar: 'لاحقًا', en: 'Later' },
  updateWindows: {
    ar: {
      one: 'نافذة أخرى من «روابط» مفتوحة. تعمل النسخة الجديدة بعد إغلاقها.',
      two: 'نافذتان أخريان من «روابط» مفتوحتان. تعمل النسخة الجديدة بعد إغلاقهما.',
      few: '{n} نوافذ أخرى من «روابط» مفتوحة. تعمل النسخة الجديدة بعد إغلاقها.',
      other: '{n} نافذة أخرى من «روابط» مفتوحة. تعمل النسخة الجديدة بعد إغلاقها.',
    },
    en: {
      one: 'Another window of Rawabit is open. The new version starts once it is closed.',
      other: '{n} other windows of Rawabit are open. The new version starts once they are closed.',
    },
  },
} as const satisfies Record<string, Message>;

export const offlineText = textsOf(own);
