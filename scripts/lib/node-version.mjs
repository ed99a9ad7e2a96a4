// @ts-check
/** The oldest Node that the pinned packages run on; `engines` in package.json says the same. */
const OLDEST = '20.19';

/** Positive if version `a` is the newer one. @param {string} a @param {string} b */
function compare(a, b) {
  return a.localeCompare(b, 'en', { numeric: true });
}

/**
 * Ends with a sentence a newcomer can act on, before any file that an old Node cannot parse is loaded:
 * this file and the commands that import it keep to old syntax and load the rest dynamically.
 */
export function requireNode() {
  if (compare(process.versions.node, OLDEST) >= 0) return;
  console.error(`This needs Node ${OLDEST} or newer; this is Node ${process.versions.node}.`);
  console.error(
    'Install a newer one from your system’s packages or nodejs.org, and run the command again.',
  );
  process.exit(1);
}
