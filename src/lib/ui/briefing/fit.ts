import type { Action } from 'svelte/action';

/** Sizes that are tried, as shares of the full one; titles keep theirs. */
const SIZES = [1, 0.92, 0.85, 0.78, 0.7, 0.62];

/**
 * Makes a card's text as small as it must be to be whole: first the passages' originals below
 * their translations go (class `short`), and come back with smaller letters where they then fit.
 * At the smallest size it scrolls (class `long`). Set anew when `key` or the card's room changes.
 */
export const fit: Action<HTMLElement, string> = (card) => {
  const whole = () => card.scrollHeight <= card.clientHeight + 1;
  const at = (size: number, short: boolean): boolean => {
    card.style.setProperty('--fit', String(size));
    card.classList.toggle('short', short);
    return whole();
  };
  const set = () => {
    const roomy = SIZES.filter((size) => size >= 0.78);
    const done = roomy.some((size) => at(size, false)) || SIZES.some((size) => at(size, true));
    card.classList.toggle('long', !done);
    // What scrolls can be scrolled by keyboard; a card that has the focus does not lose it.
    if (!done) card.tabIndex = 0;
    else if (card !== document.activeElement) card.removeAttribute('tabindex');
  };
  set();
  const observer = new ResizeObserver(set);
  if (card.parentElement !== null) observer.observe(card.parentElement);
  // Letters of another font take another room.
  void document.fonts.ready.then(set);
  return {
    update: set,
    destroy: () => {
      observer.disconnect();
    },
  };
};
