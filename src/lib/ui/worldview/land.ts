import type { Component } from 'svelte';
import type { Selection } from '$lib/domain/selection';
import type { Unit } from '$lib/domain/unit';
import type { Explore } from '$lib/state/explore.svelte';

/** Shows a selection whatever is filtered; of a disputed land, once its words have been loaded. */
export async function revealWithLand(explore: Explore, selection: Selection): Promise<void> {
  try {
    if (selection.type === 'unit')
      explore.land = explore.heldLand(selection.id) ?? (await loadLand(selection.id));
    explore.reveal(selection);
  } catch (error) {
    // What was shown stays.
    console.warn(error);
  }
}

type LandReader = Component<{ explore: Explore; land: Unit }>;

/** What reads a land to somebody: it is loaded with the first that is asked about. */
export let landReader: LandReader | undefined;

/** For a page that has it from the start. */
export function readLandsWith(part: LandReader): void {
  landReader = part;
}

/**
 * A disputed land by id, and what reads it.
 * @throws Error when it cannot be loaded.
 */
export async function loadLand(id: string, ask: typeof fetch = fetch): Promise<Unit> {
  const [response, part] = await Promise.all([
    ask(`/data/units/${id}.json`),
    import('./land-reader.svelte'),
  ]);
  if (!response.ok) throw new Error(`${id}: ${String(response.status)}`);
  landReader = part.default;
  return (await response.json()) as Unit;
}
