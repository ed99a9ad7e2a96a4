import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the pages round the dossiers. */
const own = {
  appLine: { ar: 'المقال خريطةً', en: 'Read an article as a map' },
  readArticle: { ar: 'المقال كاملًا', en: 'The whole article' },
  privacyLink: { ar: 'الخصوصية: ما يُحفظ وأين', en: 'Privacy: what is kept where' },
  download: { ar: 'الملف للتنزيل', en: 'Download the dossier' },
} as const satisfies Record<string, Message>;

export const siteText = textsOf(own);
