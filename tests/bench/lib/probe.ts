/** What the page notes about one click. */
export interface Answer {
  /** From the click's own time to after the frame that shows the passage. */
  ms: number;
  /** How much of it had passed when the reader held the passage. */
  changed: number;
  /** Whether that passage lies inside the window. */
  seen: boolean;
}

/** The browser's own times of clicks, from their `timeStamp` until the next frame was presented. */
export type Presented = { start: number; ms: number }[];

declare global {
  interface Window {
    benchAnswer: Answer | undefined;
    benchPresented: Presented;
  }
}

/**
 * Runs in the page: from each click to the first frame in which the reader holds a passage that it
 * did not hold before. The message is handled after that frame has been painted. Beside it, what
 * the browser's Event Timing reports, in steps of 8 ms from 16 on.
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
  window.benchPresented = [];
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (name === 'click') window.benchPresented.push({ start: startTime, ms: duration });
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const note = (event: MouseEvent) => (click = { start: event.timeStamp, before: found() });
  addEventListener('click', note, { capture: true });
}
