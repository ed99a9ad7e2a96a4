import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceFaults, licenceOf, lockedPackages, unnamed } from '../../scripts/lib/licences.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { projectFiles } from '../../scripts/lib/project-files.mjs';
import { importedPackages, shippedFolders, staleExceptions } from '../../scripts/lib/shipped.mjs';

type Lock = Parameters<typeof lockedPackages>[0];
type Manifest = Parameters<typeof licenceOf>[0];

const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** Nothing for a package that is for another platform: it is not installed. */
function manifestAt(folder: string): Manifest | undefined {
  const path = `${folder}/package.json`;
  return existsSync(join(ROOT, path)) ? (json(path) as Manifest) : undefined;
}

const FOR_READERS = 'SOFTWARE in the pages that readers load';
const LOCK = json('package-lock.json') as Lock;
const NOTICE = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
const PACKAGES = lockedPackages(LOCK, manifestAt);
const SHIPPED = shippedFolders(
  LOCK,
  importedPackages(projectFiles(['src'], /\.(ts|js|svelte|css)$/)),
);

describe('licences', () => {
  it('finds packages to look at', () => {
    expect(PACKAGES.length).toBeGreaterThan(200);
    expect(SHIPPED.size).toBeGreaterThan(40);
    expect(SHIPPED.size).toBeLessThan(PACKAGES.length / 2);
  });

  it('every package has one that its use allows', () => {
    expect(licenceFaults(PACKAGES, SHIPPED)).toEqual([]);
  });

  it('NOTICE names every package that reaches readers, where it says so', () => {
    const names = PACKAGES.filter(({ path }) => SHIPPED.has(path)).map(({ name }) => name);
    expect(unnamed(NOTICE, names, FOR_READERS)).toEqual([]);
  });

  it('NOTICE names every package that package.json asks for, types left out', () => {
    const { dependencies, devDependencies } = LOCK.packages[''] ?? {};
    const names = Object.keys({ ...dependencies, ...devDependencies });
    const named = names.filter((name) => !name.startsWith('@types/'));
    expect(unnamed(NOTICE, named)).toEqual([]);
  });

  it('nothing is left out of what reaches readers that is not needed at all', () => {
    expect(staleExceptions(LOCK)).toEqual([]);
  });
});

/** A package as the lock file has it, and whether it reaches readers. */
const faultsOf = (licence: string | undefined, shipped = false) =>
  licenceFaults(
    [{ name: 'thing', version: '1.2.3', path: 'node_modules/thing', licence }],
    new Set(shipped ? ['node_modules/thing'] : []),
    [],
  );

describe('the guard of licences', () => {
  it('refuses a package under the GPL, whatever it is for', () => {
    const fault = 'thing 1.2.3 (node_modules/thing) has the licence “GPL-3.0-only”';
    expect(faultsOf('GPL-3.0-only')).toEqual([expect.stringContaining(fault)]);
    expect(faultsOf('GPL-3.0-only', true)).toEqual([expect.stringContaining(fault)]);
  });

  it('refuses a package without a licence, with its name, version and folder', () => {
    expect(faultsOf(undefined)).toEqual(['thing 1.2.3 (node_modules/thing) names no licence']);
  });

  it('lets a tool be under the MPL, and refuses it to what reaches readers', () => {
    expect(faultsOf('MPL-2.0')).toEqual([]);
    expect(faultsOf('MPL-2.0', true)).toEqual([expect.stringContaining('what reaches readers')]);
  });

  it('takes a licence looked up by hand for its version alone, and says when it is past use', () => {
    const known = [{ name: 'thing', version: '1.2.3', licence: 'MIT', where: 'its README' }];
    const at = (version: string) =>
      licenceFaults([{ name: 'thing', version, path: 'p', licence: undefined }], new Set(), known);
    expect(at('1.2.3')).toEqual([]);
    expect(at('1.2.4')).toEqual([
      'thing 1.2.4 (p) names no licence',
      'thing 1.2.3 is not installed: take its licence out',
    ]);
  });

  it('finds what NOTICE does not name, by the whole name and in the right paragraph', () => {
    const notice =
      'SOFTWARE in pages: D3-Geo, @a/b, pako.\nand more\n\nSOFTWARE at build time: Vite.\n';
    expect(unnamed(notice, ['d3-geo', '@a/b', 'pako', 'vite'])).toEqual([]);
    expect(unnamed(notice, ['vite', 'pako'], 'SOFTWARE in pages')).toEqual(['vite']);
    expect(unnamed(notice, ['pako'], 'FONTS')).toEqual(['pako']);
    expect(unnamed(notice, ['d3', 'geo', 'b', '@a/c'])).toEqual(['@a/c', 'b', 'd3', 'geo']);
  });
});

describe('a licence is read', () => {
  const READ: [name: string, manifest: Manifest, licence: string | undefined][] = [
    ['from an expression', { license: 'MIT OR ISC' }, 'MIT OR ISC'],
    ['from an object', { license: { type: 'MIT', url: 'x' } }, 'MIT'],
    ['from a list of objects', { licenses: [{ type: 'MIT' }] }, 'MIT'],
    ['from a choice', { licenses: [{ type: 'MIT' }, 'GPL-2.0'] }, '(MIT) OR (GPL-2.0)'],
    ['from an object under the old key', { licenses: { type: 'ISC' } }, 'ISC'],
    ['from a list under the new key', { license: ['ISC'] }, 'ISC'],
    ['as none where there is none', {}, undefined],
    ['as none from what is empty', { license: ' ' }, undefined],
    ['as none from an empty list', { licenses: [] }, undefined],
    ['as none from a list with a gap', { licenses: ['MIT', {}] }, undefined],
    ['as none from a number', { license: 3 }, undefined],
  ];

  it.each(READ)('%s', (_, manifest, licence) => {
    expect(licenceOf(manifest)).toBe(licence);
  });

  it('from the lock file where the package is for another platform', () => {
    const packages = {
      '': { license: 'MIT' },
      'node_modules/@a/b': { version: '1.0.0', license: 'ISC' },
      'node_modules/c': { version: '2.0.0', license: 'ISC' },
      'node_modules/c/node_modules/@a/b': { name: 'other', version: '3.0.0' },
      'node_modules/workspace': { link: true },
    };
    const manifest = (path: string) => (path === 'node_modules/c' ? { license: 'MIT' } : undefined);
    const read = lockedPackages({ packages }, manifest);
    expect(read.map(({ name, version, licence }) => [name, version, licence])).toEqual([
      ['@a/b', '1.0.0', 'ISC'],
      ['c', '2.0.0', 'MIT'],
      ['other', '3.0.0', undefined],
    ]);
  });
});
