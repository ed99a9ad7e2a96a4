// @ts-check

/**
 * Advisories about our packages that we know of and live with, for a time. `npm test` fails once an
 * entry is past its date, and says when one is no longer needed.
 * @typedef {object} Accepted
 * @property {string} id as in the advisory's address, `GHSA-…`
 * @property {string} package the one the advisory is about, not one that needs it
 * @property {string} reason why it does not reach us, for somebody who has to decide anew
 * @property {string} until the last day it is accepted, as `2027-01-31`
 */

/** @type {Accepted[]} */
export const ACCEPTED = [];
