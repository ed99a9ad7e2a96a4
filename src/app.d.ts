import type { Selection } from '$lib/domain/selection';
import type { L } from '$lib/domain/types';

declare global {
  namespace App {
    interface PageData {
      selection?: Selection;
      /** Name of a selected state that the article does not mention. */
      unmentioned?: L;
    }
  }
}

export {};
