/** What a reader chose last time, or `otherwise` where nothing is kept or storage is closed. */
export function remembered<T extends string>(key: string, choices: readonly T[], otherwise: T): T {
  try {
    const kept = localStorage.getItem(key);
    return choices.find((one) => one === kept) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a choice for the next visit; where storage is closed, it lasts as long as the page. */
export function remember(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Some browsers forbid storage altogether; nothing is lost but the convenience.
  }
}
