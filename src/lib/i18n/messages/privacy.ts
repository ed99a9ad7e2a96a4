import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the page on what is stored where. */
const own = {
  privacy: { ar: 'الخصوصية', en: 'Privacy' },
  nothingSent: {
    ar: 'لا تُرسل «روابط» شيئًا عنك إلى أحد: لا إحصاءات ولا ملفات تعريف ارتباط (كوكيز) ولا طلب إلى موقع آخر. يرى الخادم الذي تأتي منه الصفحات عناوين ما تطلبه، كأي خادم، ولا يصله ما تكتبه في البحث أو تحرّره.',
    en: 'Rawabit sends nothing about you to anyone: no statistics, no cookies, no request to another site. The server that pages come from sees the addresses you ask for, as any server does; what you type into the search or edit does not reach it.',
  },
  storedHere: { ar: 'ما يُحفظ في هذا المتصفح', en: 'What is kept in this browser' },
  whatProgram: {
    ar: 'البرنامج وبيانات الملفات، ليعمل بلا شبكة (ذاكرة التخزين المؤقت، وعامل الخدمة)',
    en: 'The program and the dossiers’ data, so that it works without a network (cache storage and a service worker)',
  },
  whatDrafts: {
    ar: 'إحاطاتك المحرَّرة مع ما يمكن التراجع عنه (IndexedDB)',
    en: 'Briefings you have edited, with what can be undone (IndexedDB)',
  },
  whatChoices: {
    ar: 'اختياراتك: صيغة التصدير، واتجاه الزمن، وعرض المقال (التخزين المحلي)',
    en: 'Your choices: how pictures are exported, which way time runs, how the article is shown (local storage)',
  },
  whatSession: {
    ar: 'آخر ما بحثت عنه ورقم خطوتك في الإحاطة، حتى تغلق علامة التبويب (تخزين الجلسة)',
    en: 'What you last searched for and your step in the briefing, until the tab is closed (session storage)',
  },
  clearAll: { ar: 'امحُ كل ما حُفظ هنا', en: 'Clear all that is kept here' },
  clearHint: {
    ar: 'تُمحى إحاطاتك المحرَّرة أيضًا. احفظها في ملف أولًا إن أردت الاحتفاظ بها.',
    en: 'Briefings you have edited are cleared too. Save them to a file first if you want to keep them.',
  },
  clearSure: { ar: 'نعم، امحُ', en: 'Yes, clear' },
  clearNot: { ar: 'لا تمحُ', en: 'Keep it' },
  cleared: { ar: 'مُحي كل ما كان محفوظًا هنا.', en: 'All that was kept here has been cleared.' },
  clearFailed: {
    ar: 'لم يُمحَ كل شيء: أغلق نوافذ «روابط» الأخرى وأعد المحاولة.',
    en: 'Not everything could be cleared: close the other windows of Rawabit and try again.',
  },
} as const satisfies Record<string, Message>;

export const privacyText = textsOf(own);
