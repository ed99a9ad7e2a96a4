import { entriesOf } from '$lib/domain/search/entries';
import type { Entry } from '$lib/domain/search/entry';
import { indexing, type SearchIndex } from '$lib/domain/search/index';
import type { Dossier } from '$lib/domain/types';

/** Milliseconds of work between two pauses, so that typing is not held up. */
const SLICE = 8;

/** Makes an index while the page goes on answering. */
async function buildIndex(entries: readonly Entry[]): Promise<SearchIndex> {
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

const known = new WeakMap<Dossier, Promise<SearchIndex>>();

/** The index of a dossier, made once, in short turns. */
export function dossierIndex(dossier: Dossier): Promise<SearchIndex> {
  const made = known.get(dossier) ?? buildIndex(entriesOf(dossier));
  known.set(dossier, made);
  return made;
}
