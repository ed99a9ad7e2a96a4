/** What the page notes about one step, milliseconds from the key's own time. */
export interface Told {
  /** Until the frame that shows the step's title begins: what the page's script took. */
  changed: number;
  /** Until after that frame. */
  title: number;
  /** Until after the frame in which the live map has painted the step and stands still. */
  settled: number;
}

declare global {
  interface Window {
    benchTold: Promise<Told | undefined> | undefined;
  }
}

/** What one step is known by. */
export interface Awaited {
  /** The key that leads to it. */
  key: string;
  /** Its title, as the card has it. */
  title: string;
  /** Milliseconds after which it counts as never settled. */
  patience: number;
}

/**
 * Runs in the page, before the key: from its press until the title is painted and the picture is
 * settled, which the map says by an attribute that goes with the step and comes back. `undefined`
 * where it does not.
 */
export function awaitStep({ key, title, patience }: Awaited): void {
  const map = document.querySelector<HTMLElement>('.map');
  if (map === null) throw new Error('The page has no map.');
  // Absent before the first step: since it took over, the map has had nothing to paint.
  map.dataset['settled'] = '';
  const shown = () => document.querySelector('.card h1')?.textContent.trim() === title;
  // A message is handled after the frame that is being made has been painted.
  const painted = (say: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = say;
    port2.postMessage(0);
  };
  window.benchTold = new Promise((resolve) => {
    let pressed = NaN;
    const at: Partial<Told> = {};
    const note = (what: keyof Told) => {
      at[what] ??= performance.now() - pressed;
      const { changed, title, settled } = at;
      if (changed === undefined || title === undefined || settled === undefined) return;
      end({ changed, title, settled });
    };
    const titles = new MutationObserver(() => {
      if (!shown()) return;
      titles.disconnect();
      requestAnimationFrame(() => {
        note('changed');
        painted(() => note('title'));
      });
    });
    const settling = new MutationObserver((records) => {
      const back = records.some(({ oldValue }) => oldValue === null);
      if (back && map.dataset['settled'] !== undefined) painted(() => note('settled'));
    });
    // Heard after the page has: what it changes may be seen before its time is known.
    const hear = (event: KeyboardEvent) => {
      if (event.key === key) pressed = event.timeStamp;
    };
    const late = setTimeout(() => end(undefined), patience);
    function end(told: Told | undefined): void {
      clearTimeout(late);
      titles.disconnect();
      settling.disconnect();
      removeEventListener('keydown', hear, { capture: true });
      resolve(told);
    }
    addEventListener('keydown', hear, { capture: true });
    titles.observe(document.body, { childList: true, characterData: true, subtree: true });
    settling.observe(map, { attributeFilter: ['data-settled'], attributeOldValue: true });
  });
}
