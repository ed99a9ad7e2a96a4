import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the article page, its coverage and the tensions. */
export const articleMessages = {
  coverage: { ar: 'ما رُسم وما لم يُرسم', en: 'Coverage' },
  marksKey: {
    ar: 'الخط تحت الكلام مقطعٌ أُخذت منه علاقة: لونه ورمزه للنوع، والمتصل خبر، والمتقطع منسوب أو مستنتج. انقر جملة لتقرأ علاقاتها.',
    en: 'An underline is a passage that supports a relation: its colour and sign show the kind; solid is reported, dashed is attributed or inferred. Click a sentence for its relations.',
  },
  columns: { ar: 'لغة النص', en: 'Language of the text' },
  'columns.ar': { ar: 'العربية', en: 'Arabic' },
  'columns.both': { ar: 'اللغتان', en: 'Both' },
  'columns.en': { ar: 'الإنجليزية', en: 'English' },
  follow: { ar: 'الخريطة تتبع القراءة', en: 'The map follows your reading' },
  sentencePage: { ar: 'صفحة الجملة', en: 'Page of this sentence' },
  ofSentences: {
    ar: {
      one: '{count} من جملة واحدة',
      two: '{count} من جملتين',
      few: '{count} من {n} جمل',
      many: '{count} من {n} جملة',
      other: '{count} من {n} جملة',
    },
    en: { one: '{count} of 1 sentence', other: '{count} of {n} sentences' },
  },
  sentencesMapped: { ar: 'جمل أُخذت منها علاقات: {count}', en: 'With relations: {count}' },
  lettersCovered: {
    ar: 'تغطي المقاطع {share}% من حروف المقال، وما تحته نقط لم تؤخذ منه علاقة. تُحسب هذه الأعداد من الملف كله، أيًّا كانت التصفية.',
    en: 'Passages cover {share}% of the article’s letters; no relation is taken from what is dotted. These numbers count the whole dossier, whatever is filtered.',
  },
  'coverage.full': { ar: 'مرسومة بلا تحفّظ', en: 'Without reservation' },
  'coverage.undated': { ar: 'بلا تاريخ', en: 'Undated' },
  'coverage.undrawn': { ar: 'بلا خط على الخريطة', en: 'No line on the map' },
  'coverage.inferred': { ar: 'استنتاج الكاتب وحده', en: 'Author’s inference only' },
  'coverage.unmapped': { ar: 'بلا علاقة', en: 'Not mapped' },
  'coverageHint.full': {
    ar: 'في علاقاتها مؤرَّخ، وما له خط على الخريطة، وما ليس استنتاجًا.',
    en: 'Among its relations are a dated one, one with a line, and one that is not inference.',
  },
  'coverageHint.undated': {
    ar: 'لا تاريخ لأيٍّ من علاقاتها.',
    en: 'None of its relations has a date.',
  },
  'coverageHint.undrawn': {
    ar: 'علاقاتها لطرف واحد، أو لطرف بلا مقر.',
    en: 'Its relations have a single party, or one without a seat.',
  },
  'coverageHint.inferred': {
    ar: 'كل علاقاتها من استنتاج الكاتب.',
    en: 'All its relations are the author’s inference.',
  },
  'coverageHint.unmapped': {
    ar: 'لم تؤخذ منها علاقة.',
    en: 'No relation is taken from it.',
  },
  'undrawn.single': { ar: 'طرف واحد', en: 'a single party' },
  'undrawn.seatless': { ar: 'طرف بلا مقر', en: 'a party without a seat' },
  namesWithout: {
    ar: 'تُذكر فيها أسماء ({names}) ولم تؤخذ منها علاقة',
    en: 'names {names}, but no relation is taken from it',
  },
  namesNone: {
    ar: 'لا يرد فيها اسم مما في الملف',
    en: 'no name from the dossier stands in it',
  },
  coveredShare: { ar: 'المقاطع {share}%', en: 'passages {share}%' },
  restsOn: { ar: 'على قول مَن؟', en: 'On whose word?' },
  'restsOn.reported': {
    ar: 'خبر يقوله المقال ولا ينسبه',
    en: 'Reported by the article, attributed to nobody',
  },
  'restsOn.attributed': { ar: 'منسوب إلى قائل', en: 'Attributed to a speaker' },
  'restsOn.inferred': {
    ar: 'استنتاج الكاتب، لا قول أحد سواه',
    en: 'The author’s inference, on nobody else’s word',
  },
  tensionsIntro: {
    ar: 'مواضع لا تتفق فيها أقوال المقال، تُعرض كما هي بلا ترجيح.',
    en: 'Places where the article does not agree with itself, shown as they stand, without taking sides.',
  },
  tensionsNone: {
    ar: 'لم يُسجَّل في هذا الملف تعارض.',
    en: 'No tension is recorded in this dossier.',
  },
  tensionsOf: { ar: 'ما يخص: {name}', en: 'That concern: {name}' },
  tensionsNotOf: { ar: 'لا تعارض يخص: {name}', en: 'No tension concerns: {name}' },
  otherTensions: { ar: 'تعارضات أخرى', en: 'Other tensions' },
  tensionsHidden: {
    ar: {
      one: 'أُخفي تعارض واحد',
      two: 'أُخفي تعارضان',
      few: 'أُخفيت {n} تعارضات',
      many: 'أُخفي {n} تعارضًا',
      other: 'أُخفي {n} تعارض',
    },
    en: { one: '1 tension is hidden', other: '{n} tensions are hidden' },
  },
  claimsConcerned: { ar: 'العلاقات المعنيّة', en: 'The relations concerned' },
} as const satisfies Record<string, Message>;

/** Texts of this part, beside those of the first page. */
export const articleText = textsOf(articleMessages);
