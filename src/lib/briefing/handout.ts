import { KINDS, type Dossier, type Kind, type L, type Lang } from '../domain/types';
import { LANGS, otherLang } from '../i18n/t';
import { shownBy, wordsIn, type Step } from './briefing';
import { kickerOf } from './kicker';

/** What a handout can be printed in. */
export const HANDOUT_LANGUAGES = [...LANGS, 'both'] as const;
export type HandoutLanguage = (typeof HANDOUT_LANGUAGES)[number];

/** What whoever prints has chosen. */
export interface HandoutChoices {
  language: HandoutLanguage;
  passages: boolean;
  notes: boolean;
}

/** The languages of a handout; of both, the page's own stands first. */
export function handoutLangs(language: HandoutLanguage, page: Lang): Lang[] {
  return language === 'both' ? [page, otherLang(page)] : [language];
}

/**
 * Words in each of the languages that they have; where they have none of them, in the other. Empty
 * where nothing is written.
 */
export function wordsFor(words: L, langs: readonly Lang[]): { text: string; lang: Lang }[] {
  const written = langs.map((lang) => wordsIn(words, lang)).filter(({ text }) => text !== '');
  return written.filter(({ lang }, i) => written.findIndex((one) => one.lang === lang) === i);
}

/** The kinds of relation that any of the steps shows, in the legend's order. */
export function kindsOf(dossier: Dossier, steps: readonly Step[]): Kind[] {
  const shown = new Set(
    steps.flatMap(({ view }) => kickerOf(dossier, shownBy(dossier, view)).kinds),
  );
  return KINDS.filter((kind) => shown.has(kind));
}
