import { meaningOf, type Command } from '$lib/briefing/keys';

/** Steps that are walked through; places count from 0, and `go` stays within them. */
export interface Walked {
  readonly at: number;
  readonly steps: readonly unknown[];
  go: (at: number) => void;
}

/** Steps that keys lead through: digits of a step's number gather in `typed`. */
export interface Led extends Pick<Walked, 'go'> {
  typed: string;
}

/** What the commands do that lead from step to step. */
export function walking(walked: Walked): Record<'forward' | 'back' | 'first' | 'last', () => void> {
  return {
    forward: () => {
      walked.go(walked.at + 1);
    },
    back: () => {
      walked.go(walked.at - 1);
    },
    first: () => {
      walked.go(0);
    },
    last: () => {
      walked.go(walked.steps.length - 1);
    },
  };
}

/** What the keys act on. */
export interface Keyed {
  command: (command: Command) => void;
  /** Direction of the page's text. */
  dir: () => string;
}

/** Keys of a clicker, which lead on even out of a field. */
const CLICKER = ['PageDown', 'PageUp', 'Escape'];

/** Keys that lead from one picture to another where all steps are shown. */
export const GRID_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Keys that scroll a card which is longer than the screen, once it has the focus. */
const SCROLLING = ['ArrowUp', 'ArrowDown'];

/** Whether a press belongs to what has the focus: a field, a menu, a list of arcs to choose from. */
function taken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('.chooser') !== null) return !CLICKER.slice(0, 2).includes(key);
  if (target.closest('.card.long') !== null && SCROLLING.includes(key)) return true;
  if (target.closest('dialog') !== null && ['Tab', 'Enter'].includes(key)) return true;
  if (target.closest('.overview') !== null && GRID_KEYS.includes(key)) return true;
  const field = target.closest('input, select, textarea, [contenteditable="true"]') !== null;
  return field && !CLICKER.includes(key);
}

/**
 * Lets keys lead through a briefing whatever has the focus; what is being typed stays with its
 * field. They are heard before anything on the page hears them.
 * @returns a function that stops listening.
 */
export function listenToKeys(led: Led, { command, dir }: Keyed): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.isComposing || taken(event)) return;
    const meaning = meaningOf(event, dir() === 'rtl' ? 'rtl' : 'ltr', led.typed);
    const meant = meaning.command !== undefined || meaning.goTo !== undefined;
    const typing = meaning.typed !== led.typed;
    led.typed = meaning.typed;
    if (!meant && !typing) return;
    event.preventDefault();
    event.stopPropagation();
    if (meaning.goTo !== undefined) led.go(meaning.goTo - 1);
    if (meaning.command !== undefined) command(meaning.command);
  };
  window.addEventListener('keydown', hear, { capture: true });
  return () => {
    window.removeEventListener('keydown', hear, { capture: true });
  };
}
