import type { Entry } from '$lib/domain/search/entry';
import { indexing, type SearchIndex } from '$lib/domain/search/index';

/** Milliseconds of work between two pauses, so that typing is not held up. */
const SLICE = 8;

/** Makes an index while the page goes on answering. */
export async function buildIndex(entries: readonly Entry[]): Promise<SearchIndex> {
  const steps = indexing(entries);
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((go) => setTimeout(go));
  }
}
