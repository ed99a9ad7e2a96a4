/** What a reader is told when a movement was left to the page around the frame. */
export type Hint = 'wheelHint' | 'touchHint';

/** How long it is said, milliseconds. */
const SAID = 1800;

/**
 * Leaves wheel and single fingers to the page in which a frame stands, as long as they are meant to
 * scroll it: a map that catches them holds up whoever reads on. Ctrl (⌘) with the wheel, which is
 * also what a trackpad's pinch sends, and two fingers move the map. Handlers are for the capture
 * phase, before the map hears anything.
 */
export class PageFirst {
  hint: Hint | undefined = $state();
  private fades: ReturnType<typeof setTimeout> | undefined;

  wheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey || !isFramed()) return;
    event.stopPropagation();
    this.say('wheelHint');
  };

  touch = (event: TouchEvent): void => {
    if (event.touches.length > 1 || !isFramed()) {
      this.hint = undefined;
      return;
    }
    event.stopPropagation();
    // A tap moves nothing, and is meant for the map.
    if (event.type === 'touchmove') this.say('touchHint');
  };

  private say(hint: Hint): void {
    this.hint = hint;
    clearTimeout(this.fades);
    this.fades = setTimeout(() => (this.hint = undefined), SAID);
  }
}

/** Whether the page stands in another; by itself, nothing else could be scrolled. */
function isFramed(): boolean {
  return window.parent !== window;
}
