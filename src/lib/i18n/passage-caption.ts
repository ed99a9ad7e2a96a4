import type { Certainty, Lang } from '../domain/types';
import { passageText as t } from './messages/passage';

/** What a caption says of a passage. */
export interface Captioned {
  /** Number of its paragraph, from 1. */
  paragraph: number;
  /** Of the claim that it carries, if any. */
  certainty: Certainty | undefined;
  /** When what it says was, in words; not said if absent. */
  when?: string;
  /** Whether it is one side of a tension. */
  inTension: boolean;
}

/** Where a passage stands and how surely it is said: “Paragraph 8 · Author’s inference”. */
export function passageCaption(
  { paragraph, when, certainty, inTension }: Captioned,
  lang: Lang,
): string {
  return [
    t(lang, 'paragraph', { n: paragraph }),
    ...(when === undefined ? [] : [when]),
    ...(certainty === undefined ? [] : [t(lang, `certainty.${certainty}`)]),
    ...(inTension ? [t(lang, 'inTension')] : []),
  ].join(' · ');
}
