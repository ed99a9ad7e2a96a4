import { readChoices, type Choices } from '$lib/export/choices';

const KEY = 'rawabit:export';

/** The choices of the last picture in this browser, or those of the first. Never throws. */
export function keptChoices(): Choices {
  try {
    return readChoices(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return readChoices(null);
  }
}

/** Keeps choices for the next picture, where the browser lets it. */
export function keepChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // They last as long as the page.
  }
}
