/** Whether a key is the one of a letter or sign, also where the keyboard writes Arabic. */
export function isKey({ key, code }: KeyboardEvent, letter: string, place: string): boolean {
  return key.toLowerCase() === letter || (code === place && /^\p{Script=Arabic}$/u.test(key));
}

/** Whether a key asks for search, or puts it away: Ctrl or ⌘ with K. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  return (ctrlKey || metaKey) && !altKey && !shiftKey && isKey(event, 'k', 'KeyK');
}
