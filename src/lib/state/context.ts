import { getContext, setContext } from 'svelte';
import type { Selection } from '../domain/selection';
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

const SELECT = Symbol('select');
type Select = (selection: Selection) => void;

/** Gives the parts of the page the way to select: at once, and then in the address. */
export function provideSelect(select: Select): void {
  setContext(SELECT, select);
}

/** Selects something on the page that is shown; its address follows. */
export function useSelect(): Select {
  return getContext<Select>(SELECT);
}
