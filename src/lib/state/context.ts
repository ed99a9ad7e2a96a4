import { getContext, setContext } from 'svelte';
import type { Explore } from './explore.svelte';

const KEY = Symbol('explore');

/** Gives the parts of the explore page its state. */
export function provideExplore(explore: Explore): void {
  setContext(KEY, explore);
}

/** The state of the explore page that a component is part of. */
export function useExplore(): Explore {
  return getContext<Explore>(KEY);
}
