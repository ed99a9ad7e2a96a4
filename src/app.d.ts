import type { Briefing } from '$lib/briefing/briefing';
import type { Selection } from '$lib/domain/selection';
import type { L } from '$lib/domain/types';
import type { Unit } from '$lib/domain/unit';
import type { Page, Query } from '$lib/state/url';

declare global {
  namespace App {
    interface PageData {
      selection?: Selection;
      /** The page of the dossier; the map with its reader where none is named. */
      page?: Page;
      /** What the map shows at first, where the page says so itself: a step of the briefing. */
      start?: { selection: Selection; query: Query };
      /** The dossier's own briefing, and the step of the address, from 1. */
      briefing?: Briefing;
      n?: number;
      /** Name of a selected state that the article does not mention. */
      unmentioned?: L;
      /** A selected land that is disputed. */
      land?: Unit;
    }
  }
}

export {};
