const KEY = 'rawabit.time';

/** Whether a reader has chosen that time runs from right to left; `undefined` leaves it to the language. */
export function rememberedFlip(): boolean | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? undefined : text === 'rtl';
  } catch {
    return undefined;
  }
}

/** Remembers the direction; where nothing can be stored, it holds until the page is left. */
export function rememberFlip(flipped: boolean): void {
  try {
    localStorage.setItem(KEY, flipped ? 'rtl' : 'ltr');
  } catch {
    // Private windows may refuse.
  }
}
