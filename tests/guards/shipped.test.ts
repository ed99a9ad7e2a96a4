import { expect, it } from 'vitest';
import { importedPackages, shippedFolders, staleExceptions } from '../../scripts/lib/shipped.mjs';

/** A lock file's packages, each by its folder with what it needs. */
function lock(folders: Record<string, string[]>) {
  const entries = Object.entries(folders).map(([path, names]) => [
    path,
    { dependencies: Object.fromEntries(names.map((name) => [name, '1'])) },
  ]);
  return {
    packages: Object.fromEntries(entries) as Record<
      string,
      { dependencies: Record<string, string> }
    >,
  };
}

it('packages are known by how sources import them, whatever part of them', () => {
  const code = `import a from 'a/dist/x.css'; import '@s/b/c'; await import('d'); import './e';`;
  expect(importedPackages([{ path: 'src/x.ts', code }])).toEqual(['@s/b', 'a', 'd']);
});

it('what only tests, the server and the build import reaches no reader', () => {
  const code = `import 'tool';`;
  const paths = ['src/a.test.ts', 'src/hooks.server.ts', 'src/routes/x/+server.ts'];
  expect(importedPackages(paths.map((path) => ({ path, code })))).toEqual([]);
});

it('paths of the project and modules of Node are no packages', () => {
  const code = `import '$lib/a'; import '#lib/b'; import 'node:fs'; import '../c';`;
  expect(importedPackages([{ path: 'src/a.ts', code }])).toEqual([]);
});

it('what a package needs reaches readers with it, from the nearest folder, even in a circle', () => {
  const folders = lock({
    'node_modules/a': ['b', '@s/c', 'absent', '@types/a'],
    'node_modules/a/node_modules/b': ['@s/c'],
    'node_modules/b': [],
    'node_modules/@s/c': ['a', 'b'],
    'node_modules/@types/a': [],
    'node_modules/other': [],
  });
  expect([...shippedFolders(folders, ['a', 'fs'])]).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/@s/c',
    'node_modules/b',
  ]);
});

it('a command that a package brings along stays behind, and is not forgotten when it is gone', () => {
  const before = lock({ 'node_modules/pbf': ['resolve-protobuf-schema'] });
  const both = { ...before.packages, 'node_modules/resolve-protobuf-schema': { dependencies: {} } };
  expect([...shippedFolders({ packages: both }, ['pbf'])]).toEqual(['node_modules/pbf']);
  expect(staleExceptions(before)).not.toContain('pbf does not need resolve-protobuf-schema');
  expect(staleExceptions(lock({ 'node_modules/pbf': [] }))).toContain(
    'pbf does not need resolve-protobuf-schema',
  );
});
