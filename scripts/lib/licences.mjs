// @ts-check
import { permits } from './spdx.mjs';

/** @typedef {import('./shipped.mjs').Lock} Lock */

/**
 * A package's licence as its package.json has it, in any form npm has had.
 * @typedef {{ license?: unknown, licenses?: unknown }} Manifest
 */
/** @typedef {{ name: string, version: string, path: string, licence: string | undefined }} Package */
/** @typedef {{ name: string, version: string, licence: string, where: string }} Statement */

/** What may be handed on with a notice and nothing else: all that reaches readers. */
const PERMISSIVE = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib'],
  // Fonts, whose letters may be part of anything.
  'OFL-1.1',
];
/** Tools run here and are handed to nobody: what asks for its own source, unchanged, may be one. */
const OF_TOOLS = [...PERMISSIVE, 'MPL-2.0', 'Python-2.0'];

/**
 * Licences that a package.json leaves out or misspells, looked up by hand, for one version each.
 * @type {Statement[]}
 */
const STATED = [
  {
    name: '@mapbox/jsonlint-lines-primitives',
    version: '2.0.2',
    licence: 'MIT',
    where: 'the package.json of its next version, 2.0.3, by the same authors',
  },
  {
    name: 'splaytree-ts',
    version: '1.0.2',
    licence: 'BSD-3-Clause',
    where: 'its LICENSE; its package.json says “BDS-3-Clause”',
  },
];

/** @param {unknown} value @returns {string | undefined} */
function oneLicence(value) {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  return oneLicence(value.type);
}

/**
 * The licence a package.json names, as one SPDX expression. A list, an old form, offers a choice; one
 * with an entry that says nothing is as good as none.
 * @param {Manifest} manifest @returns {string | undefined}
 */
export function licenceOf({ license, licenses }) {
  const given = license ?? licenses;
  if (!Array.isArray(given)) return oneLicence(given);
  const all = given.map(oneLicence);
  if (all.length === 0 || all.includes(undefined)) return undefined;
  return all.length === 1 ? all[0] : all.map((one) => `(${one})`).join(' OR ');
}

/**
 * All packages of a lock file with their licences. Those that are not installed on this platform are
 * known by the lock file alone.
 * @param {Lock} lock @param {(path: string) => Manifest | undefined} manifestAt
 * @returns {Package[]}
 */
export function lockedPackages({ packages }, manifestAt) {
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.link)
    .map(([path, entry]) => ({
      name: entry.name ?? path.replace(/^.*node_modules\//, ''),
      version: entry.version ?? '',
      path,
      licence: licenceOf(manifestAt(path) ?? entry),
    }));
}

/**
 * What is wrong with the packages' licences, a sentence each; none if all is well.
 * @param {Package[]} packages @param {Set<string>} shipped folders of those that reach readers
 * @param {Statement[]} [stated] what was looked up by hand
 */
export function licenceFaults(packages, shipped, stated = STATED) {
  /** @type {Set<Statement>} */
  const used = new Set();
  const faults = packages.flatMap(({ name, version, path, licence }) => {
    const known = stated.find((one) => one.name === name && one.version === version);
    if (known) used.add(known);
    const held = known?.licence ?? licence;
    const who = `${name} ${version} (${path})`;
    if (held === undefined) return [`${who} names no licence`];
    const forReaders = shipped.has(path);
    if (permits(held, forReaders ? PERMISSIVE : OF_TOOLS)) return [];
    return [
      `${who} has the licence “${held}”, which ${forReaders ? 'what reaches readers' : 'a tool'} may not have`,
    ];
  });
  const stale = stated
    .filter((one) => !used.has(one))
    .map(({ name, version }) => `${name} ${version} is not installed: take its licence out`);
  return [...faults, ...stale];
}

/** A paragraph of NOTICE by how it begins, or all of it. @param {string} notice @param {string} [heading] */
function partOf(notice, heading) {
  if (heading === undefined) return notice;
  return notice.split(/\n\s*\n/).find((part) => part.startsWith(heading)) ?? '';
}

/**
 * Of the named packages, those that NOTICE does not name, by the whole name that npm knows them by,
 * in capitals or not.
 * @param {string} notice @param {Iterable<string>} names @param {string} [heading] of the paragraph
 */
export function unnamed(notice, names, heading) {
  const text = partOf(notice, heading).toLowerCase();
  const words = new Set(text.match(/@?[a-z0-9][\w./-]*[a-z0-9]|[a-z0-9]/g));
  return [...new Set(names)].filter((name) => !words.has(name.toLowerCase())).sort();
}
