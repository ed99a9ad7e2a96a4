// @ts-check
import { posix } from 'node:path';
import { parseSource } from './source.mjs';

/** The rules behind ARCHITECTURE's tree, one row for each folder of `src/lib`. */

/** @type {Record<string, string[]>} what a folder may import besides itself */
const MAY_IMPORT = {
  domain: [],
  geo: [],
  offline: [],
  // Languages are named in the domain.
  i18n: ['domain'],
  // Base maps and worldviews are read as pictures need them.
  content: ['domain', 'geo', 'scene'],
  scene: ['domain', 'geo', 'i18n'],
  renderers: ['domain', 'geo', 'i18n', 'scene'],
  export: ['domain', 'geo', 'i18n', 'scene', 'renderers'],
  state: ['domain', 'geo', 'scene'],
  briefing: ['domain', 'geo', 'i18n', 'scene', 'export', 'state'],
  ui: ['domain', 'geo', 'i18n', 'scene', 'renderers', 'export', 'state', 'briefing', 'offline'],
};
const WITH_RUNES = ['state', 'ui', 'routes'];
const WITHOUT_DOM = ['domain', 'geo', 'offline', 'scene', 'content', 'i18n', 'briefing'];
const RUNES = ['$state', '$derived', '$effect', '$props', '$bindable', '$inspect'];
const DOM = ['document', 'window', 'navigator', 'localStorage', 'sessionStorage'];
const MAPLIBRE = 'src/lib/renderers/maplibre/';

/** The layer of a path from the project's root: its folder in `src/lib`, or `routes`. @param {string} path */
function layerOf(path) {
  const match = /^src\/(?:lib\/([^/]+)\/|(routes)\/)/.exec(path);
  return match?.[1] ?? match?.[2];
}

/** The path an import leads to, or `undefined` for a package. @param {string} from @param {string} target */
function resolve(from, target) {
  if (/^[$#]lib(\/|$)/.test(target)) return posix.join('src/lib', target.slice(4));
  return target.startsWith('.') ? posix.join(posix.dirname(from), target) : undefined;
}

/** @param {string} path @param {string} target @param {string} layer */
function importFault(path, target, layer) {
  if (/^maplibre-gl(\/|$)/.test(target) && !path.startsWith(MAPLIBRE)) {
    return `imports ${target}: only ${MAPLIBRE} may`;
  }
  const resolved = resolve(path, target);
  const other = resolved === undefined ? undefined : layerOf(`${resolved}/`);
  if (layer === 'routes' || other === undefined || other === layer) return undefined;
  const allowed = MAY_IMPORT[layer] ?? [];
  if (allowed.includes(other)) return undefined;
  return `imports ${target}: ${layer} may import ${allowed.join(', ') || 'nothing else in lib'}`;
}

/**
 * What is wrong with where a file of `src` reaches. Tests beside the sources may reach anywhere.
 * @param {string} path from the project's root, with forward slashes
 * @param {string} code
 * @returns {string[]}
 */
export function layerFaults(path, code) {
  const layer = layerOf(path);
  if (layer === undefined || /\.test\.ts$/.test(path)) return [];
  if (layer !== 'routes' && !(layer in MAY_IMPORT)) {
    return [`${path}: no rule for the folder ${layer}; add one to scripts/lib/layers.mjs`];
  }
  const { imports, names } = parseSource(path, code);
  const faults = imports.map((target) => importFault(path, target, layer));
  const used = (/** @type {string[]} */ list) => list.filter((name) => names.has(name));
  if (!WITH_RUNES.includes(layer)) {
    faults.push(
      ...used(RUNES).map((rune) => `uses ${rune}: runes belong in ${WITH_RUNES.join(', ')}`),
    );
  }
  if (WITHOUT_DOM.includes(layer)) {
    faults.push(
      ...used(DOM).map((name) => `uses ${name}: ${layer} also runs where there is no page`),
    );
  }
  return faults.flatMap((fault) => (fault === undefined ? [] : [`${path} ${fault}`]));
}
