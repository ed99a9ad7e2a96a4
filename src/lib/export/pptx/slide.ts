import type { Lang } from '../../domain/types';
import type { Quote, Sheet } from '../picture/sheet';

/** One slide: a picture with its words and evidence, and what the speaker is told. */
export interface Slide {
  sheet: Sheet;
  /** What the picture shows, above the title: kinds and years; may be empty. */
  kicker: string;
  /** Passages on the slide; a room reads no more than two. */
  quotes: readonly Quote[];
  /** Passages that the notes give in full. */
  noted: readonly Quote[];
  /** Words for the speaker alone; may be empty. */
  notes: string;
}

/** A file of slides, all in one language and theme: those of the first slide's view. */
export interface Deck {
  title: string;
  slides: readonly Slide[];
  /** `YYYY-MM-DD` on which it is made: the file's own dates. */
  date: string;
}

/** A slide's size and what stands where on it, in points; 16:9, as PowerPoint has it. */
export const PAGE = { width: 960, height: 540 } as const;

/** A box on a slide, in points from its top left. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A font of both scripts that PowerPoint has, whose place others fill with their own. */
export const FONT = 'Segoe UI';

/** A text in a language; on a slide, always a paragraph of its own. */
export interface Words {
  text: string;
  lang: Lang;
}

/** Names of languages as Office has them. */
export const OFFICE_LANG: Record<Lang, string> = { ar: 'ar-EG', en: 'en-US' };

/**
 * The language of words that should be in `lang`, but may be in the other where nobody has
 * translated them: an Arabic title may open with a Latin name, so one letter of its own decides.
 */
export function languageOf(text: string, lang: Lang): Lang {
  const [arabic, latin] = [/\p{Script=Arabic}/u.test(text), /\p{Script=Latin}/u.test(text)];
  if (lang === 'ar') return arabic || !latin ? 'ar' : 'en';
  return latin || !arabic ? 'en' : 'ar';
}
