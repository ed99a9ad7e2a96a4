import type { Action } from 'svelte/action';
import type { Lang } from '$lib/domain/types';

/** What a swipe does, and the language whose pages turn. */
export interface Swiped {
  forward: () => void;
  back: () => void;
  lang: Lang;
}

/** Least way of a finger that turns a card, in CSS pixels. */
const WAY = 60;

/** Turns to the next or the last step where a finger swipes sideways: as pages turn in a language. */
export const swipe: Action<HTMLElement, Swiped | undefined> = (element, first) => {
  let swiped = first;
  let from: { x: number; y: number } | undefined;
  const down = (event: PointerEvent) => {
    from = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : undefined;
  };
  const up = (event: PointerEvent) => {
    if (from === undefined || swiped === undefined) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    from = undefined;
    if (Math.abs(x) < WAY || Math.abs(x) < 2 * Math.abs(y)) return;
    const onward = swiped.lang === 'ar' ? x > 0 : x < 0;
    if (onward) swiped.forward();
    else swiped.back();
  };
  element.style.touchAction = 'pan-y';
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointerup', up);
  return {
    update: (next) => {
      swiped = next;
    },
    destroy: () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
    },
  };
};
