/** What the page notes about one click. */
export interface Answer {
  /** From the click's own time to after the frame that shows the passage. */
  ms: number;
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
  let start = 0;
  let before: Element | null = null;
  const painted = (from: number, element: Element) => {
    const ms = performance.now() - from;
    const { top, bottom, height } = element.getBoundingClientRect();
    window.benchAnswer = { ms, seen: height > 0 && top < innerHeight && bottom > 0 };
  };
  const changed = () => {
    const now = found();
    if (start === 0 || now === null || now === before) return;
    const from = start;
    start = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted(from, now);
      port2.postMessage(0);
    });
  };
  const clicked = (event: MouseEvent) => {
    start = event.timeStamp;
    before = found();
    window.benchAnswer = undefined;
  };
  addEventListener('click', clicked, { capture: true });
  new MutationObserver(changed).observe(document, { childList: true, subtree: true });
}
