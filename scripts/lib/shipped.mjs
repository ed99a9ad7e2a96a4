// @ts-check
import { parseSource } from './source.mjs';

/**
 * Which packages reach a reader's browser. Everything is a devDependency, since what readers load is
 * built: so package.json does not say. What `src` imports does, and what that needs in turn.
 */

/**
 * @typedef {object} Locked a package, as package-lock.json has it
 * @property {string} [name] where it stands under another name than its own
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [link]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */
/** @typedef {{ packages: Record<string, Locked> }} Lock by folder; the project's own is `''` */

/**
 * What a package needs for something else than the part that pages load. A name may be here only
 * after a look into a build: what is left out wrongly is neither named in NOTICE nor judged as
 * strictly as what readers get.
 * @type {Record<string, string[]>}
 */
const STAYS_BEHIND = {
  // Its server and its build.
  '@sveltejs/kit': [
    ...['@standard-schema/spec', '@sveltejs/acorn-typescript', 'acorn', 'cookie', 'kleur'],
    ...['magic-string', 'mrmime', 'set-cookie-parser', 'sirv'],
  ],
  // Its compiler.
  svelte: [
    ...['@jridgewell/remapping', '@jridgewell/sourcemap-codec', '@sveltejs/acorn-typescript'],
    ...['acorn', 'aria-query', 'axobject-query', 'esrap', 'is-reference', 'locate-character'],
    ...['magic-string', 'zimmerframe'],
  ],
  // Their commands.
  'd3-dsv': ['commander', 'iconv-lite', 'rw'],
  'topojson-client': ['commander'],
  pbf: ['resolve-protobuf-schema'],
  '@maplibre/maplibre-gl-style-spec': [
    ...['@mapbox/jsonlint-lines-primitives', 'json-stringify-pretty-compact', 'minimist'],
  ],
  // Its tests.
  'bidi-js': ['require-from-string'],
  // Drawing HTML and SVG, in whose place src/lib/export/pdf/nothing.ts stands.
  jspdf: ['canvg', 'core-js', 'dompurify', 'html2canvas'],
  // Node alone: reading files and addresses.
  pptxgenjs: ['https', 'image-size'],
  // Node alone; in its place a browser gets a file of JSZip's own.
  jszip: ['readable-stream'],
};

/** The last package in a folder's path. @param {string} path */
const nameAt = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What a package that pages load brings along: its types are no part of it. @param {Locked} entry */
function needs({ dependencies, optionalDependencies }) {
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  return names.filter((name) => !name.startsWith('@types/'));
}

/**
 * The folder that Node would take a package from: the nearest above. One that is not there is an
 * optional one.
 * @param {Lock} lock @param {string} from @param {string} name @returns {string | undefined}
 */
function resolve(lock, from, name) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in lock.packages) return path;
    if (folder === '') return undefined;
  }
}

/**
 * The packages that the given sources import, without those files that only the server and the build
 * run, by SvelteKit's naming, and without tests.
 * @param {{ path: string, code: string }[]} sources
 * @returns {string[]}
 */
export function importedPackages(sources) {
  const names = sources
    .filter(({ path }) => !/(\.test|\.server|\+server)\.[jt]s$/.test(path))
    .flatMap(({ path, code }) => parseSource(path, code).imports)
    .flatMap((target) => /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?=\/|$)/.exec(target)?.[0] ?? []);
  return [...new Set(names)].sort();
}

/**
 * The folders of the named packages and of all that they need. Names that the lock file does not
 * have are those of Node's own modules, or of types.
 * @param {Lock} lock @param {string[]} names @returns {Set<string>}
 */
export function shippedFolders(lock, names) {
  const shipped = new Set(names.flatMap((name) => resolve(lock, '', name) ?? []));
  for (const path of shipped) {
    const entry = lock.packages[path] ?? {};
    const behind = STAYS_BEHIND[entry.name ?? nameAt(path)] ?? [];
    for (const name of needs(entry)) {
      const found = behind.includes(name) ? undefined : resolve(lock, path, name);
      if (found !== undefined) shipped.add(found);
    }
  }
  return shipped;
}

/** What this file leaves out though nothing needs it any more: an old exception may hide a new need. @param {Lock} lock */
export function staleExceptions(lock) {
  return Object.entries(STAYS_BEHIND).flatMap(([name, behind]) => {
    const entry = lock.packages[`node_modules/${name}`];
    const needed = entry === undefined ? [] : needs(entry);
    return behind
      .filter((one) => !needed.includes(one))
      .map((one) => `${name} does not need ${one}`);
  });
}
