import type { CDPSession, Page } from '@playwright/test';

/** What one step on a page took, milliseconds. */
export interface Step {
  name: string;
  /** Work of the main thread until the end of the second frame after it, without waiting for the painter. */
  main: number;
  /** From the step to the end of that frame, by the page's clock. */
  frame: number;
  /** Work of the main thread until it rests: with the map's own painting and what follows later. */
  rest: number;
}

/** Milliseconds that the page's main thread has been busy since it was opened. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

declare global {
  interface Window {
    /** Milliseconds from the step until its second frame has been made. */
    benchFrames: Promise<number> | undefined;
  }
}

/** What a step that a page cannot hear of by itself is told it by. */
export const STEP = 'bench-step';

/**
 * Runs in the page, before a step: the frames that count are those after the step itself, whatever
 * time the answer to whoever took it is on its way.
 */
function awaitFrames(own: string): void {
  const kinds = ['click', 'keydown', 'input', own];
  window.benchFrames = new Promise((resolve) => {
    const hear = () => {
      for (const kind of kinds) removeEventListener(kind, hear, { capture: true });
      const start = performance.now();
      // A message is handled after the frame that is being made has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now() - start);
      };
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          port2.postMessage(0);
        });
      });
    };
    for (const kind of kinds) addEventListener(kind, hear, { capture: true });
  });
}

/** Waits until the main thread has had nothing to do for a while. */
async function settled(page: Page, session: CDPSession): Promise<void> {
  for (let before = await busy(session), quiet = 0; quiet < 3;) {
    await page.waitForTimeout(60);
    const now = await busy(session);
    // Asking costs a little itself.
    quiet = now - before < 3 ? quiet + 1 : 0;
    before = now;
  }
}

/** A step to measure. Finding its element is no part of it: that searches the whole page. */
export interface Planned {
  name: string;
  /** Done before the page comes to rest. */
  prepare?: () => Promise<void>;
  take: () => Promise<void>;
}

/** Measures steps one after the other, each once the page has come to rest from the last. */
export async function measureSteps(page: Page, steps: readonly Planned[]): Promise<Step[]> {
  const session = await page.context().newCDPSession(page);
  // By the thread's own clock: while WebGL in software paints, the thread waits and does nothing.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const found: Step[] = [];
  for (const { name, prepare, take } of steps) {
    await prepare?.();
    await page.evaluate(awaitFrames, STEP);
    await settled(page, session);
    const before = await busy(session);
    await take();
    const frame = (await page.evaluate(() => window.benchFrames)) ?? NaN;
    const main = (await busy(session)) - before;
    await settled(page, session);
    found.push({ name, main, frame, rest: (await busy(session)) - before });
  }
  await session.detach();
  return found;
}
