import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of search and its commands. */
export const searchMessages = {
  searchHint: { ar: 'كلمة أو اسم أو أمر…', en: 'A word, a name or a command…' },
  searchBusy: { ar: 'يُجهَّز البحث…', en: 'Getting search ready…' },
  searchCount: {
    ar: {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '{n} نتائج',
      many: '{n} نتيجة',
      other: '{n} نتيجة',
    },
    en: { one: '1 result', other: '{n} results' },
  },
  searchNone: {
    ar: 'لا نتيجة للبحث عن «\u2068{query}\u2069».',
    en: 'Nothing found for “\u2068{query}\u2069”.',
  },
  searchedWhat: {
    ar: 'شمل البحث العناوين والمقاطع والترجمة والأشخاص والأماكن والأطراف والتعارضات، ومعها ما تخفيه التصفية. جرّب كلمة واحدة أو أقصر.',
    en: 'Titles, passages, translations, people, places, actors and tensions were searched, what the filter hides among them. Try a single or a shorter word.',
  },
  searchFiltered: {
    ar: 'يشمل البحث ما تخفيه التصفية.',
    en: 'Search covers what the filter hides.',
  },
  searchResults: { ar: 'النتائج', en: 'Results' },
  searchMore: { ar: 'أظهر المزيد (بقي {n})', en: 'Show more ({n} left)' },
  foundRelations: { ar: 'علاقات', en: 'Relations' },
  foundSentences: { ar: 'جمل أخرى من المقال', en: 'Other sentences of the article' },
  foundStates: { ar: 'بلدان لا يذكرها المقال', en: 'Countries the article does not mention' },
  recent: { ar: 'اخترتَها أخيرًا', en: 'Chosen recently' },
  principals: { ar: 'الدول الرئيسة', en: 'Principal states' },
  commands: { ar: 'أوامر', en: 'Commands' },
  closeSpelling: { ar: 'كتابة قريبة', en: 'Close spelling' },
  hiddenHit: { ar: 'تخفيه التصفية', en: 'Hidden by the filter' },
  'command.open': { ar: 'افتح: {name}', en: 'Open: {name}' },
  'command.brief': { ar: 'ابدأ الإحاطة', en: 'Start the briefing' },
  'command.export': { ar: 'صدِّر صورة أو ملفًّا', en: 'Export a picture or a file' },
  'command.edit': {
    ar: 'أضف هذه الصورة إلى الإحاطة (تحريرها)',
    en: 'Add this view to the briefing (edit it)',
  },
  'command.language': { ar: 'بدّل اللغة إلى الإنجليزية', en: 'Switch the language to Arabic' },
  'command.showAll': { ar: 'أظهر الكل (أزل التصفية)', en: 'Show all (clear the filter)' },
  'command.hideKind': { ar: 'أخفِ النوع: {name}', en: 'Hide the kind: {name}' },
  'command.showKind': { ar: 'أظهر النوع: {name}', en: 'Show the kind: {name}' },
  'key.close': { ar: 'أغلق', en: 'close' },
  'key.move': { ar: 'تنقّل', en: 'move' },
  'key.open': { ar: 'افتح', en: 'open' },
  'key.newTab': { ar: 'في لسان جديد', en: 'in a new tab' },
} as const satisfies Record<string, Message>;

/** Texts of this part, beside those of the first page. */
export const searchText = textsOf(searchMessages);

/** A key of theirs. */
export type SearchKey = Parameters<typeof searchText>[1];
