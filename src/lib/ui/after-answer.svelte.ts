import { untrack } from 'svelte';
import type { Explore } from '../state/explore.svelte';
import { afterPaint } from './after-paint';

/**
 * What `read` gives, followed at once as it changes, such as with a filter that is being drawn; but
 * where something else is selected, only once the reader's answer has been painted.
 */
export function afterAnswer<T>(
  explore: Explore,
  read: (explore: Explore) => T,
): { readonly current: T } {
  let current = $state.raw(untrack(() => read(explore)));
  let selection = untrack(() => explore.selection);
  $effect(() => {
    const next = read(explore);
    const selected = explore.selection;
    const follow = () => {
      current = next;
      selection = selected;
    };
    if (selected !== selection) return afterPaint(follow);
    follow();
  });
  return {
    get current() {
      return current;
    },
  };
}
