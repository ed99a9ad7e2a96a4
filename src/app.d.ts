import type { Selection } from '$lib/domain/selection';
import type { L } from '$lib/domain/types';
import type { Page } from '$lib/state/url';

declare global {
  namespace App {
    interface PageData {
      selection?: Selection;
      /** The page of the dossier; the map with its reader where none is named. */
      page?: Page;
      /** Name of a selected state that the article does not mention. */
      unmentioned?: L;
    }
  }
}

export {};
