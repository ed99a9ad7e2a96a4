/** Where the eye is taken to be, as a share of the window's height, at the start and at the end. */
const FIRST = 0.15;
const LAST = 0.9;

/**
 * The sentence that is being read: the last to begin above a line that sinks, as the text is
 * scrolled, from the upper part of the window to the lower, so that every sentence has its turn.
 * `undefined` above the first.
 */
export function sentenceInReading(scroller: Element, links: Iterable<Element>): string | undefined {
  const { top, height } = scroller.getBoundingClientRect();
  const way = scroller.scrollHeight - scroller.clientHeight;
  const progress = way > 0 ? Math.min(1, scroller.scrollTop / way) : 0;
  const line = top + height * (FIRST + (LAST - FIRST) * progress);
  let found: string | undefined;
  for (const link of links) {
    const [first] = link.getClientRects();
    if (first !== undefined && first.top <= line)
      found = link.getAttribute('data-sentence') ?? undefined;
  }
  return found;
}

/**
 * Runs `read` when `scroller` is scrolled, at most once in a frame.
 * @returns a function that ends it.
 */
export function whileScrolling(scroller: Element, read: () => void): () => void {
  let frame = 0;
  const ask = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      read();
    });
  };
  scroller.addEventListener('scroll', ask, { passive: true });
  return () => {
    scroller.removeEventListener('scroll', ask);
    cancelAnimationFrame(frame);
  };
}
