import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the pages round the dossiers. */
const own = {
  appLine: { ar: 'المقال خريطةً', en: 'Read an article as a map' },
  readArticle: { ar: 'المقال كاملًا', en: 'The whole article' },
  download: { ar: 'الملف للتنزيل', en: 'Download the dossier' },
  notFound: { ar: 'لا صفحة في هذا العنوان', en: 'There is no page at this address' },
  notFoundHint: {
    ar: 'قد يكون الرابط قديمًا أو ناقصًا. ابدأ من الملفات.',
    en: 'The link may be old or incomplete. Start from the dossiers.',
  },
} as const satisfies Record<string, Message>;

export const siteText = textsOf(own);
