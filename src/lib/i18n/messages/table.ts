import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the table, the matrix and the CSV file. */
export const tableMessages = {
  tableCaption: {
    ar: 'علاقات المقال، علاقة في كل صف',
    en: 'The article’s relations, one to a row',
  },
  titleColumn: { ar: 'العلاقة', en: 'Relation' },
  kindColumn: { ar: 'النوع', en: 'Kind' },
  fromColumn: { ar: 'من', en: 'From' },
  toColumn: { ar: 'إلى / مع', en: 'To / with' },
  dateColumn: { ar: 'التاريخ', en: 'Date' },
  certaintyColumn: { ar: 'اليقين', en: 'Certainty' },
  peopleColumn: { ar: 'أشخاص', en: 'People' },
  placesColumn: { ar: 'أماكن', en: 'Places' },
  paragraphColumn: { ar: 'الفقرة', en: 'Par.' },
  tensionsColumn: { ar: 'تعارضات', en: 'Tensions' },
  sortHint: {
    ar: 'رؤوس الأعمدة أزرار ترتّب الصفوف: تصاعديًّا ثم تنازليًّا ثم بترتيب المقال.',
    en: 'The column headings are buttons that sort the rows: ascending, descending, then the article’s order.',
  },
  directedTo: { ar: 'إلى', en: 'to' },
  togetherWith: { ar: 'مع', en: 'with' },
  showOnMap: { ar: 'أظهر على الخريطة: {title}', en: 'Show on the map: {title}' },
  selectedIs: { ar: 'المحدد: {name}', en: 'Selected: {name}' },
  selectedHidden: {
    ar: 'التصفية تُخفي العلاقة المحددة.',
    en: 'The filter hides the selected relation.',
  },
  moreRows: { ar: 'أظهر المزيد: {n} من {total}', en: 'Show more: {n} of {total}' },
  wholeWidth: { ar: 'الجدول وحده', en: 'Table only' },
  copyCsv: { ar: 'انسخ CSV', en: 'Copy as CSV' },
  downloadCsv: { ar: 'نزّل CSV', en: 'Download CSV' },
  csvCopied: {
    ar: {
      zero: 'لا صفوف لتُنسخ سوى الرؤوس.',
      one: 'نُسخت علاقة واحدة.',
      two: 'نُسخت علاقتان.',
      few: 'نُسخت {n} علاقات.',
      many: 'نُسخت {n} علاقة.',
      other: 'نُسخت {n} علاقة.',
    },
    en: { one: '1 relation copied.', other: '{n} relations copied.' },
  },
  csvRefused: {
    ar: 'لم يأذن المتصفح بالنسخ. نزّل الملف بدلًا منه.',
    en: 'The browser did not allow copying. Download the file instead.',
  },
  'csv.id': { ar: 'المعرّف', en: 'Id' },
  'csv.idOf': { ar: '{name} (المعرّف)', en: '{name} (id)' },
  'csv.titleAr': { ar: 'العنوان بالعربية', en: 'Title (Arabic)' },
  'csv.titleEn': { ar: 'العنوان بالإنجليزية', en: 'Title (English)' },
  'csv.to': { ar: 'إلى أو مع', en: 'To or with' },
  'csv.directed': { ar: 'لها اتجاه', en: 'Directed' },
  'csv.yes': { ar: 'نعم', en: 'yes' },
  'csv.no': { ar: 'لا', en: 'no' },
  'csv.start': { ar: 'بداية التاريخ', en: 'Date start' },
  'csv.end': { ar: 'نهاية التاريخ', en: 'Date end' },
  'csv.precision': { ar: 'دقة التاريخ', en: 'Date precision' },
  'csv.dateText': { ar: 'التاريخ بنص المقال', en: 'Date in the article’s words' },
  'csv.paragraphs': { ar: 'الفقرات', en: 'Paragraphs' },
  'csv.passages': { ar: 'المقاطع بنصها', en: 'Passages (Arabic, exact)' },
  'csv.article': { ar: 'المقال', en: 'Article' },
  matrixCaption: {
    ar: 'الأطراف بعضها أمام بعض. تحت القطر رمز كل نوع وعدد علاقاته، ويقود إلى جمله؛ وفوقه عدد العلاقات كلها بين الطرفين، وكلما كثرت اشتد اللون؛ وعليه ما قيل بلا طرف ثانٍ.',
    en: 'Actors against actors. Below the diagonal stands the sign of each kind with its number of relations, and leads to its sentences; above it the number of all relations between the two, the more the darker; on it, claims with no second party.',
  },
  matrixArrow: {
    ar: 'السهم إلى رأس الطرف الذي تتجه إليه العلاقة',
    en: 'An arrow points to the heading of the actor that it goes to',
  },
  'line.reported': { ar: 'كلها خبر', en: 'All reported' },
  'line.unreported': { ar: 'لا خبر فيها', en: 'None reported' },
  matrixRegion: { ar: 'مصفوفة الأطراف', en: 'Matrix of the actors' },
  pairs: { ar: 'الأطراف اثنين اثنين', en: 'Actors two by two' },
  fromTo: { ar: 'من {from} إلى {to}', en: 'from {from} to {to}' },
  bothWays: { ar: 'في الاتجاهين', en: 'in both directions' },
  aloneOf: { ar: '{name}، بلا طرف ثانٍ: {n}', en: '{name}, with no second party: {n}' },
  silentTitle: { ar: 'ما لا يقوله المقال', en: 'What the article does not say' },
  silentText: {
    ar: 'لا علاقة في المقال كله بين هذه الدول الرئيسة:',
    en: 'The whole article has no relation between these principal states:',
  },
  untied: { ar: 'أطراف لا علاقة لها بطرف آخر', en: 'Actors with no relation to another' },
  untiedFiltered: {
    ar: 'أطراف لا علاقة لها بطرف آخر بهذه الاختيارات',
    en: 'Actors with no relation to another, with these choices',
  },
  orderBy: { ar: 'الترتيب', en: 'Order' },
  'order.principal': { ar: 'الدول الرئيسة أولًا', en: 'Principal states first' },
  'order.number': { ar: 'بعدد العلاقات', en: 'By number of relations' },
} as const satisfies Record<string, Message>;

/** Texts of this part, beside those of the first page. */
export const tableText = textsOf(tableMessages);
