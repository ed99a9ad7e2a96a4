import { HANDOUT_LANGUAGES, type HandoutChoices } from '$lib/briefing/handout';
import type { Lang } from '$lib/domain/types';
import { remember, remembered } from '../../article/preferences';

const PARTS = ['passages', 'notes'] as const;
const keyOf = (page: Lang, choice: keyof HandoutChoices) => `rawabit.handout.${page}.${choice}`;

/** What a page in this language offers before anything is chosen: all there is, in its language. */
export function firstChoices(page: Lang): HandoutChoices {
  return { language: page, passages: true, notes: true };
}

/** What was chosen last on the page in this language, each of which keeps its own. */
export function keptChoices(page: Lang): HandoutChoices {
  const first = firstChoices(page);
  const wanted = (part: (typeof PARTS)[number]) =>
    remembered(keyOf(page, part), ['yes', 'no'], first[part] ? 'yes' : 'no') === 'yes';
  return {
    language: remembered(keyOf(page, 'language'), HANDOUT_LANGUAGES, first.language),
    ...{ passages: wanted('passages'), notes: wanted('notes') },
  };
}

/** Keeps what was chosen on the page in this language for the next visit. */
export function keepChoices(page: Lang, choices: HandoutChoices): void {
  remember(keyOf(page, 'language'), choices.language);
  for (const part of PARTS) remember(keyOf(page, part), choices[part] ? 'yes' : 'no');
}
