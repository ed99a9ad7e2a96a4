import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of a map inside another page. */
const own = {
  openMap: { ar: 'افتح الخريطة كاملة', en: 'Open the whole map' },
  readMore: { ar: 'اقرأ في الملف كاملًا', en: 'Read in the whole dossier' },
  wheelHint: {
    ar: 'للتكبير والتصغير: حرّك العجلة مع الضغط على Ctrl أو ⌘',
    en: 'To zoom, scroll with Ctrl or ⌘ held',
  },
  touchHint: { ar: 'حرّك الخريطة بإصبعين', en: 'Move the map with two fingers' },
} as const satisfies Record<string, Message>;

export const embedText = textsOf(own);
