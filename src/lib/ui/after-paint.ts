/**
 * Runs `work` once the browser has painted what is on its way: for work that may wait, so that
 * what a person asked for is seen first.
 * @returns a function that calls it off.
 */
export function afterPaint(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work);
  });
  return () => {
    cancelAnimationFrame(frame);
  };
}
