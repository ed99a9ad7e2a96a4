import { describe, expect, it } from 'vitest';
import { layerFaults } from '../../scripts/lib/layers.mjs';
import { projectFiles } from '../../scripts/lib/project-files.mjs';

const SOURCES = projectFiles(['src'], /\.(ts|js|svelte)$/);

describe('layers', () => {
  it('finds sources to look at', () => {
    expect(SOURCES.length).toBeGreaterThan(20);
  });

  it('keep to their direction, their runes and their DOM', () => {
    expect(SOURCES.flatMap(({ path, code }) => layerFaults(path, code))).toEqual([]);
  });
});

/** The guard has to be able to fail: each of these breaks one rule. */
const BROKEN: [name: string, path: string, code: string, fault: string][] = [
  ['a static import', 'src/lib/domain/a.ts', `import { x } from '../geo/x';`, 'domain may import'],
  ['an import by alias', 'src/lib/geo/a.ts', `import { x } from '$lib/scene/x';`, 'geo may import'],
  ['a type import', 'src/lib/scene/a.ts', `import type { X } from '../ui/x';`, 'scene may import'],
  ['a type in place', 'src/lib/state/a.ts', `let x: import('../ui/x').X;`, 'state may import'],
  [
    'a re-export',
    'src/lib/renderers/a.ts',
    `export * from '../export/png';`,
    'renderers may import',
  ],
  ['a dynamic import', 'src/lib/export/a.ts', `await import('../ui/x');`, 'export may import'],
  ['a glob', 'src/lib/domain/a.ts', `import.meta.glob(['../geo/*.ts']);`, 'domain may import'],
  ['a whole folder', 'src/lib/ui/a.ts', `import x from '$lib/content';`, 'ui may import'],
  [
    'a component',
    'src/lib/ui/A.svelte',
    `<script>import '../content/x';</script>`,
    'ui may import',
  ],
  ['markup', 'src/lib/ui/A.svelte', `{#await import('../content/x')}{/await}`, 'ui may import'],
  ['lib on routes', 'src/lib/ui/a.ts', `import x from '../../routes/x';`, 'ui may import'],
  [
    'maplibre in ui',
    'src/lib/ui/a.ts',
    `import 'maplibre-gl';`,
    'only src/lib/renderers/maplibre/',
  ],
  ['maplibre in routes', 'src/routes/a.ts', `import('maplibre-gl/dist/x.css');`, 'only src/lib/'],
  ['a rune', 'src/lib/scene/a.svelte.ts', `let x = $state(1);`, 'uses $state'],
  ['a rune’s method', 'src/lib/domain/a.svelte.ts', `$effect.root(() => {});`, 'uses $effect'],
  ['the document', 'src/lib/geo/a.ts', `document.title = 'x';`, 'uses document'],
  ['the window', 'src/lib/i18n/a.ts', `if (typeof window === 'object') {}`, 'uses window'],
  ['a new folder', 'src/lib/misc/a.ts', '', 'no rule for the folder misc'],
];

/** And each of these only looks like a breach. */
const SOUND: [name: string, path: string, code: string][] = [
  ['a comment', 'src/lib/domain/a.ts', `// import x from '../ui/x'; window`],
  ['a string', 'src/lib/geo/a.ts', `export const x = 'document';`],
  ['a property', 'src/lib/scene/a.ts', `export const f = (x: { window: 1 }) => x.window;`],
  ['a name of its own', 'src/lib/domain/a.ts', `export const f = (window: number) => window + 1;`],
  ['its own folder', 'src/lib/domain/a.ts', `import './b'; import '$lib/domain/c';`],
  ['a package', 'src/lib/content/a.ts', `import * as v from 'valibot';`],
  ['maplibre in its place', 'src/lib/renderers/maplibre/a.ts', `import 'maplibre-gl';`],
  ['a test', 'src/lib/domain/a.test.ts', `import '../content/read';`],
];

describe('the guard of layers', () => {
  it.each(BROKEN)('refuses %s', (_, path, code, fault) => {
    expect(layerFaults(path, code)).toEqual([expect.stringContaining(fault)]);
  });

  it.each(SOUND)('accepts %s', (_, path, code) => {
    expect(layerFaults(path, code)).toEqual([]);
  });
});
