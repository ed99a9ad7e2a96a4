/** A page that is not at rest by then is left to itself, milliseconds. */
const MOST = 20_000;

/**
 * Waits until the page has what it came for: its live map, where it has one. What follows shares
 * the line with nothing that somebody looks at.
 */
export function atRest(): Promise<void> {
  const under = () => document.querySelector('.map:not([data-map-ready])') !== null;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!under()) end();
    });
    const late = setTimeout(end, MOST);
    function end(): void {
      observer.disconnect();
      clearTimeout(late);
      resolve();
    }
    if (under())
      observer.observe(document.body, { attributeFilter: ['data-map-ready'], subtree: true });
    else end();
  });
}
