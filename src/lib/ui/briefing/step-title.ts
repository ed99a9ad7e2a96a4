import { wordsIn, type Step } from '$lib/briefing/briefing';
import type { Lang } from '$lib/domain/types';
import { briefingText as t } from '$lib/i18n/messages/briefing';

/** What a step is called, in the language or the other; one without a title is called so. */
export function stepTitle(step: Step | undefined, lang: Lang): string {
  const title = step === undefined ? '' : wordsIn(step.title, lang).text;
  return title === '' ? t(lang, 'untitled') : title;
}
