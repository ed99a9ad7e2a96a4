import { textsOf } from '../t';
import type { Message } from './message';

/** Texts of slides: names of their parts, for who edits them and who hears them. */
export const slidesMessages = {
  baseMap: { ar: 'خريطة الأساس', en: 'Base map' },
  marks: { ar: 'الأسماء والعلامات', en: 'Names and signs' },
  legend: { ar: 'مفتاح الخريطة', en: 'Legend' },
  code: { ar: 'رمز QR يقود إلى {link}', en: 'QR code that leads to {link}' },
  kicker: { ar: 'الأنواع والسنوات', en: 'Kinds and years' },
  titleOf: { ar: 'العنوان', en: 'Title' },
  words: { ar: 'النص', en: 'Text' },
  passage: { ar: 'مقطع من المقال', en: 'Passage of the article' },
  evidence: { ar: 'المصدر والتنويه', en: 'Source and disclaimer' },
  card: { ar: 'البطاقة', en: 'Card' },
} as const satisfies Record<string, Message>;

export const slidesText = textsOf(slidesMessages);
