import type { Dossier, Lang } from '../domain/types';
import type { Briefing } from './briefing';

/** What a briefing's file holds of its own, beside the player that shows it. */
export interface Told {
  dossier: Dossier;
  briefing: Briefing;
  /** The language it opens in. */
  lang: Lang;
  /** `YYYY-MM-DD` on which the file was made. */
  date: string;
  /** Address of the briefing where the product is served, if any. */
  link: string | null;
}
