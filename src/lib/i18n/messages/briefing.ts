import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of the briefing before an audience. */
export const briefingMessages = {
  stepOf: { ar: 'الخطوة {n} من {total}', en: 'Step {n} of {total}' },
  steps: { ar: 'خطوات الإحاطة', en: 'Steps of the briefing' },
  untitled: { ar: 'خطوة بلا عنوان', en: 'Untitled step' },
  stepGone: {
    ar: 'لا خطوة برقم {n} في هذه الإحاطة؛ تُعرض الأقرب إليها.',
    en: 'This briefing has no step {n}; the nearest one is shown.',
  },
  forward: { ar: 'التالي', en: 'Next' },
  back: { ar: 'السابق', en: 'Back' },
  first: { ar: 'الأولى', en: 'First step' },
  last: { ar: 'الأخيرة', en: 'Last step' },
  goTo: { ar: 'اذهب إلى خطوة', en: 'Go to a step' },
  goToKeys: { ar: 'رقمها ثم Enter', en: 'its number, then Enter' },
  fullScreen: { ar: 'ملء الشاشة', en: 'Full screen' },
  black: { ar: 'شاشة سوداء', en: 'Black screen' },
  white: { ar: 'شاشة بيضاء', en: 'White screen' },
  screenBack: {
    ar: 'أي مفتاح تنقّل يعيد الصورة',
    en: 'B, W, Esc or a step brings the picture back',
  },
  language: { ar: 'لغة العرض', en: 'Language' },
  theme: { ar: 'فاتح أو داكن', en: 'Light or dark' },
  overview: { ar: 'كل الخطوات', en: 'All steps' },
  presenter: { ar: 'لوحة المقدِّم', en: 'Presenter’s console' },
  run: { ar: 'سِر بالأوقات المقررة', en: 'Run by planned times' },
  runStop: { ar: 'أوقف السير', en: 'Stop running' },
  running: { ar: 'يسير بالأوقات المقررة', en: 'Running by planned times' },
  halted: { ar: 'متوقف؛ A يستأنف', en: 'Paused; A goes on' },
  help: { ar: 'المفاتيح', en: 'Keys' },
  helpArrows: {
    ar: 'العربية تُقرأ من اليمين: سهم اليسار هو التالي وسهم اليمين هو السابق. أما PageDown، وهو مفتاح جهاز التقليب، فهو التالي دائمًا. وإن طالت البطاقة عن الشاشة فانتقل إليها بـ Tab ثم مرّرها بالسهمين ↑ ↓.',
    en: 'In English → is next and ← is back; in Arabic, which is read from the right, ← is next. PageDown, which clickers send, is always next. Where a card is longer than the screen, Tab to it and scroll it by ↑ ↓.',
  },
  helpWander: {
    ar: 'حرّك الخريطة أو انقرها أو صفِّها متى شئت؛ Esc أو R يعيدك إلى الخطوة كما كانت.',
    en: 'Move, click or filter the map at any step; Esc or R brings back the step exactly as it was.',
  },
  helpTouch: {
    ar: 'باللمس: اسحب البطاقة يمينًا أو يسارًا، أو انقر النقاط.',
    en: 'By touch: swipe the card, or tap the dots.',
  },
  out: { ar: 'اخرج خطوة، ثم إلى الاستكشاف', en: 'Out, and at last to exploring' },
  handout: { ar: 'نسخة للطباعة والتوزيع', en: 'Handout' },
  edit: { ar: 'تحرير الإحاطة', en: 'Edit the briefing' },
  editEdited: { ar: 'تحرير الإحاطة (محرَّرة هنا)', en: 'Edit the briefing (edited here)' },
  noSteps: {
    ar: 'كل خطوات هذه الإحاطة مخفية: لا شيء يُعرض. أظهر خطوة من التحرير.',
    en: 'All steps of this briefing are hidden: there is nothing to present. Show one where it is edited.',
  },
  leave: { ar: 'إلى الاستكشاف', en: 'Leave for exploring' },
  resume: { ar: 'عُد إلى الخطوة', en: 'Resume the step' },
  wandering: { ar: 'تجوال، والخطوة محفوظة', en: 'Wandering; the step is kept' },
  controls: { ar: 'أدوات الإحاطة', en: 'Briefing controls' },
  close: { ar: 'أغلق', en: 'Close' },
  typed: { ar: 'إلى الخطوة', en: 'To step' },
  months: {
    ar: {
      one: 'شهر واحد',
      two: 'شهران',
      few: '{n} أشهر',
      many: '{n} شهرًا',
      other: '{n} شهر',
    },
    en: { one: '1 month', other: '{n} months' },
  },
} as const satisfies Record<string, Message>;

export const briefingText = textsOf(briefingMessages);
