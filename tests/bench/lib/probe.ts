/** What the page notes about one click. */
export interface Answer {
  /** From the click's own time to after the frame that shows the passage. */
  ms: number;
  /** How much of it had passed when the reader held the passage. */
  changed: number;
  /** Whether that passage lies inside the window. */
  seen: boolean;
}

declare global {
  interface Window {
    benchAnswer: Answer | undefined;
  }
}

/**
 * Runs in the page: from each click to the first frame in which the reader holds a passage that it
 * did not hold before. The message is handled after that frame has been painted.
 */
export function watchClicks({ reader, passage }: { reader: string; passage: string }): void {
  const found = () => document.querySelector(`${reader} :is(${passage})`);
  let click: { start: number; before: Element | null } | undefined;
  const painted = (start: number, changed: number, element: Element) => {
    const ms = performance.now() - start;
    const { top, bottom, height } = element.getBoundingClientRect();
    window.benchAnswer = { ms, changed, seen: height > 0 && top < innerHeight && bottom > 0 };
  };
  new MutationObserver(() => {
    const now = found();
    if (click === undefined || now === null || now === click.before) return;
    const { start } = click;
    const changed = performance.now() - start;
    click = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted(start, changed, now);
      port2.postMessage(0);
    });
  }).observe(document, { childList: true, subtree: true });
  const note = (event: MouseEvent) => (click = { start: event.timeStamp, before: found() });
  addEventListener('click', note, { capture: true });
}
