import type { CDPSession, Page } from '@playwright/test';

/** What one step on a page took, milliseconds. */
export interface Step {
  name: string;
  /** Work of the main thread until the second frame after it, without waiting for the painter. */
  main: number;
  /** From the step to the end of that frame. */
  frame: number;
  /** Work of the main thread until it rests: with the map's own painting and what follows later. */
  rest: number;
}

/** Milliseconds that the page's main thread has been busy since it was opened. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Runs in the page: until its next two frames have been drawn; how long that took. */
const twoFrames = () =>
  new Promise<number>((resolve) => {
    const start = performance.now();
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve(performance.now() - start);
      });
    });
  });

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
    await settled(page, session);
    const before = await busy(session);
    const start = performance.now();
    await take();
    await page.evaluate(twoFrames);
    const frame = performance.now() - start;
    const main = (await busy(session)) - before;
    await settled(page, session);
    found.push({ name, main, frame, rest: (await busy(session)) - before });
  }
  await session.detach();
  return found;
}
