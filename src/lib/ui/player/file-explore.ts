import { selectionOf, selectionPath, type Selection } from '$lib/domain/selection';
import type { Dossier } from '$lib/domain/types';
import type { Unit } from '$lib/domain/unit';
import { Explore } from '$lib/state/explore.svelte';

/** What a file shows: it has one page, so that links name selections in its fragment. */
export class FileExplore extends Explore {
  /** Every disputed land: nothing can be asked for. */
  lands: readonly Unit[] = [];

  override heldLand(id: string): Unit | undefined {
    return this.lands.find((land) => land.id === id);
  }

  override address = (selection: Selection): string => `#${selectionPath(selection) || '/'}`;
}

/** The selection that a fragment such as `#/actor/PK` names; `undefined` for any other. */
export function selectionIn(dossier: Dossier, fragment: string): Selection | undefined {
  if (!fragment.startsWith('#/')) return undefined;
  const path = decodeURIComponent(fragment.slice(2));
  return path === '' ? { type: 'none' } : selectionOf(dossier, path);
}

/** The step that a fragment such as `#3` names, from 0; `undefined` for any other. */
export function stepIn(fragment: string): number | undefined {
  const [, n] = /^#([1-9]\d{0,2})$/.exec(fragment) ?? [];
  return n === undefined ? undefined : Number(n) - 1;
}
