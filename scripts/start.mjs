// @ts-check
// `npm start`: from a clean clone to the served production build. See lib/start.mjs.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/start.mjs').then(({ start }) => start(process.argv.slice(2)));
