// @ts-check
// `npm test`: every check there is, from a clean clone. See lib/test.mjs.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/test.mjs').then(({ test }) => test(process.argv.slice(2)));
