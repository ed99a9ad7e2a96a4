import type { ShownPassage } from '$lib/briefing/briefing';
import type { Lang } from '$lib/domain/types';
import { passageCaption } from '$lib/i18n/passage-caption';

/** Where a passage of a step stands and how surely it is said: “Paragraph 8 · Author’s inference”. */
export function captionOf({ paragraph, relation, tension }: ShownPassage, lang: Lang): string {
  const certainty = relation?.certainty;
  return passageCaption({ paragraph, certainty, inTension: tension !== undefined }, lang);
}
