import type { CDPSession, Page } from '@playwright/test';

/** What a page holds once everything that nobody needs is gone. */
export interface Held {
  /** Bytes of script in use. */
  heap: number;
  /** Nodes of documents, those included that are in no document any more. */
  nodes: number;
  listeners: number;
  workers: number;
}

/** Asks for all that can go to go, and counts what is left. */
export async function held(page: Page, devtools: CDPSession): Promise<Held> {
  await devtools.send('Performance.enable');
  // Some things go only once another has: what waits for a finalizer, or for a closed port.
  for (let i = 0; i < 3; i++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await new Promise((rest) => setTimeout(rest, 100));
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    workers: page.workers().length,
  };
}

const UNITS = ['heap', 'nodes', 'listeners', 'workers'] as const;

/** How much more there is of each, as a share of what there was: 0.05 is five in a hundred. */
export function growth(before: Held, after: Held): Held {
  const of = (unit: keyof Held) =>
    before[unit] === after[unit] ? 0 : (after[unit] - before[unit]) / before[unit];
  return {
    heap: of('heap'),
    nodes: of('nodes'),
    listeners: of('listeners'),
    workers: of('workers'),
  };
}

/** What has grown by more than `share`, in words; nothing where all is level. */
export function grown(before: Held, after: Held, share = 0.05): string[] {
  const by = growth(before, after);
  return UNITS.filter((unit) => !(by[unit] <= share)).map(
    (unit) => `${unit}: ${String(before[unit])}, then ${String(after[unit])}`,
  );
}
