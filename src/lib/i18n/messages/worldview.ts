import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of what is chosen and told about whose borders the map shows. */
const own = {
  'worldview.choose': { ar: 'حدود مَن هذه؟', en: 'Whose borders?' },
  'worldview.intro': {
    ar: 'اختر التصوير الذي ترسمه الخريطة. لا يغيّر الاختيار شيئًا مما في المقال: علاقاته ومقار أطرافه وعواصمه تبقى كما كتبها؛ فهو يكتب «تل أبيب» كنايةً عن الحكومة الإسرائيلية.',
    en: 'Choose the depiction that the map draws. It changes nothing of the article’s: its relations, seats and capitals stay as it has them; it writes “Tel Aviv” for the Israeli government.',
  },
  'worldview.compare': { ar: 'قارن بتصوير آخر', en: 'Compare with another' },
  'worldview.alone': { ar: 'بلا مقارنة', en: 'No comparison' },
  'worldview.slider': {
    ar: 'الحد بين التصويرين',
    en: 'Where one depiction ends and the other begins',
  },
  'worldview.table': {
    ar: 'الجدول كاملًا بأسبابه ومراجعه (JSON)',
    en: 'The whole table, with reasons and references (JSON)',
  },
  'worldview.pending': {
    ar: 'لم يُرسم هذا التصوير بعد. ما زالت الخريطة ترسم: {name}.',
    en: 'Not drawn yet. The map still shows: {name}.',
  },
  'lines.title': { ar: 'خطوط الحدود', en: 'Lines of borders' },
  'line.international': { ar: 'حدود دولية', en: 'International boundary' },
  'line.disputed': { ar: 'حدود متنازع عليها', en: 'Disputed boundary' },
  'line.control': { ar: 'خط مراقبة', en: 'Line of control' },
  'line.armistice': { ar: 'خط هدنة أو وقف إطلاق نار', en: 'Armistice or ceasefire line' },
  'line.claim': { ar: 'حد مطالبة', en: 'Limit of a claim' },
  'unit.fill.state': { ar: 'من أرض: {name}', en: 'As land of: {name}' },
  'unit.fill.disputed': { ar: 'متنازع عليها', en: 'Disputed' },
  'unit.fill.claimed': {
    ar: 'متنازع عليها، ويراها من حق: {name}',
    en: 'Disputed, upheld as the right of: {name}',
  },
  'unit.fill.own': { ar: 'أرض قائمة بذاتها', en: 'A land of its own' },
  'unit.here': { ar: 'على هذه الخريطة ({name})', en: 'On this map ({name})' },
  'unit.reference': { ar: 'المرجع', en: 'Reference' },
  'unit.everywhere': { ar: 'كيف يرسمها كلٌّ منهم', en: 'How each draws it' },
  'unit.passages': { ar: 'ما يقوله المقال عنها', en: 'What the article says of it' },
  'unit.none': {
    ar: 'لا جملة في المقال تسمّي هذه الأرض.',
    en: 'No sentence of the article names this land.',
  },
  'unit.parties': { ar: 'أصحاب المطالبة في المقال', en: 'Its claimants in the article' },
  'unit.schematic': {
    ar: 'رُسمت حدودها هنا رسمًا تخطيطيًّا.',
    en: 'Its outline here is schematic.',
  },
  'unit.source': { ar: 'مصدر الرسم: {source}', en: 'Outline: {source}' },
} as const satisfies Record<string, Message>;

export const worldviewText = textsOf(own);
