import type { ShownPassage } from '$lib/briefing/briefing';
import type { Lang } from '$lib/domain/types';
import { briefingText as t } from '$lib/i18n/messages/briefing';

/** Where a passage of a step stands and how surely it is said: “Paragraph 8 · Author’s inference”. */
export function captionOf({ paragraph, relation, tension }: ShownPassage, lang: Lang): string {
  return [
    t(lang, 'paragraph', { n: paragraph }),
    ...(relation === undefined ? [] : [t(lang, `certainty.${relation.certainty}`)]),
    ...(tension === undefined ? [] : [t(lang, 'inTension')]),
  ].join(' · ');
}
