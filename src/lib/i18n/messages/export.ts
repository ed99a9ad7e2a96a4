import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of pictures that leave the product. */
const own = {
  paragraphs: {
    ar: {
      one: 'الفقرة {list}',
      two: 'الفقرتان {list}',
      few: 'الفقرات {list}',
      many: 'الفقرات {list}',
      other: 'الفقرات {list}',
    },
    en: { one: 'Paragraph {list}', other: 'Paragraphs {list}' },
  },
  noParagraphs: { ar: 'لا علاقة معروضة', en: 'No relation shown' },
  filtered: { ar: 'التصفية: {what}', en: 'Filter: {what}' },
  made: { ar: 'صُنعت الصورة في {date}', en: 'Picture made on {date}' },
  km: { ar: '{n} كم', en: '{n} km' },
} as const satisfies Record<string, Message>;

export const exportText = textsOf(own);
