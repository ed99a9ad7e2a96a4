/**
 * Runs `start` once the page has painted and the browser has a moment: the picture comes first.
 * @returns a function that calls off a start that has not begun.
 */
export function startLive(
  start: () => Promise<void>,
  failed: (error: unknown) => void,
): () => void {
  let called = false;
  const run = () => {
    if (!called) start().catch(failed);
  };
  const idle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1500 });
    else setTimeout(run, 200);
  };
  // Two frames: the first may still be the one that hydration blocks.
  requestAnimationFrame(() => requestAnimationFrame(idle));
  return () => {
    called = true;
  };
}
