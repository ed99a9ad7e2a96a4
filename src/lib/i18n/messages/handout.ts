import { briefingMessages } from './briefing';
import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the briefing's handout, which also uses those of the briefing. */
const own = {
  toBriefing: { ar: 'عُد إلى الإحاطة', en: 'Back to the briefing' },
  print: { ar: 'اطبع', en: 'Print' },
  drawing: { ar: 'تُرسم الخرائط: {n} من {total}', en: 'Drawing the maps: {n} of {total}' },
  choices: { ar: 'ما يُطبع', en: 'What is printed' },
  handoutLanguage: { ar: 'لغة النسخة', en: 'Language of the handout' },
  'only.ar': { ar: 'العربية', en: 'Arabic' },
  'only.en': { ar: 'الإنجليزية', en: 'English' },
  both: { ar: 'اللغتان معًا', en: 'Both' },
  passages: { ar: 'المقاطع', en: 'Passages' },
  notes: { ar: 'ملاحظات المتحدث', en: 'Speaker notes' },
  edited: {
    ar: 'إحاطة عُدِّلت في هذا المتصفح، وليست التي يأتي بها الملف.',
    en: 'Edited in this browser: not the briefing that comes with the dossier.',
  },
  pageOf: { ar: 'صفحة {n} من {total}', en: 'Page {n} of {total}' },
  pageOfBoth: { ar: '\u2066{n} / {total}\u2069', en: '{n} / {total}' },
  source: { ar: 'المقال', en: 'The article' },
  linesText: {
    ar: 'كل خط على الخريطة قولٌ أو أكثر في المقال. الخط المتصل خبر، والمتقطع منسوب إلى قائل أو استنتاج للكاتب؛ واللون والرمز للنوع، والعرض لعدد الأقوال، والسهم لاتجاهها.',
    en: 'Each line on a map is one or more claims of the article. A solid line is reported; a dashed one is attributed to somebody or inferred by the author. Colour and sign show the kind, width the number of claims, an arrowhead their direction.',
  },
  stepCount: {
    ar: {
      zero: 'لا خطوات',
      one: 'خطوة واحدة',
      two: 'خطوتان',
      few: '{n} خطوات',
      many: '{n} خطوة',
      other: '{n} خطوة',
    },
    en: { one: '1 step', other: '{n} steps' },
  },
  mapOf: { ar: 'خريطة الخطوة {n}: {title}', en: 'Map of step {n}: {title}' },
  mapComing: { ar: 'الخريطة تُرسم…', en: 'The map is being drawn…' },
  mapsFailed: {
    ar: 'تعذّر تحميل الخريطة، فتُطبع الخطوات بلا خرائط. أعد تحميل الصفحة للمحاولة مرة أخرى.',
    en: 'The map could not be loaded, so the steps are printed without it. Reload the page to try again.',
  },
  mapMissing: { ar: 'الخريطة غير متاحة في هذه النسخة.', en: 'The map is missing from this copy.' },
  withoutScript: {
    ar: 'تحتاج الخرائط والاختيارات إلى JavaScript؛ ومن دونه تُطبع النصوص والمقاطع والملاحظات.',
    en: 'Maps and choices need JavaScript; without it, texts, passages and notes are printed.',
  },
} as const satisfies Record<string, Message>;

export const handoutText = textsOf({ ...briefingMessages, ...own });
