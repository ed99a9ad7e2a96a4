import { describe, expect, it } from 'vitest';
import { projectFiles } from '../../scripts/lib/project-files.mjs';
import { parseSource } from '../../scripts/lib/source.mjs';

/** Names, not addresses: nothing is ever fetched from them. */
const NAMESPACES = [
  ...['www.w3.org', 'json-schema.org'],
  ...['schemas.openxmlformats.org', 'schemas.microsoft.com'],
];

/** Hosts named in what a file can send to a page; comments are left out by the parser. */
function foreignHosts(path: string, code: string): string[] {
  const address = /\b(?:https?|wss?):\/\/([^/\s'"`<>)]+)|(?:=["']|url\(["']?)\/\/([^/\s'"`<>)]+)/gi;
  return parseSource(path, code).texts.flatMap((text) =>
    [...text.matchAll(address)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((host) => !NAMESPACES.includes(host))
      .map((host) => `${path} names the host ${host}`),
  );
}

describe('the page asks no other host', () => {
  it('no source names one', () => {
    const sources = projectFiles(['src'], /\.(ts|js|svelte|css|html)$/).filter(
      ({ path }) => !path.endsWith('.test.ts'),
    );
    expect(sources.flatMap(({ path, code }) => foreignHosts(path, code))).toEqual([]);
  });

  it.each([
    ['a.ts', `fetch('https://tiles.example/1.pbf')`, 'tiles.example'],
    ['a.ts', 'const url = `https://fonts.example/${name}`;', 'fonts.example'],
    ['A.svelte', '<img src="http://cdn.example/a.png" />', 'cdn.example'],
    [
      'A.svelte',
      '<script src="//cdn.example/a.js"></script><img src="//cdn.example/a" />',
      'cdn.example',
    ],
    ['a.css', '@font-face { src: url(//fonts.example/a.woff2); }', 'fonts.example'],
  ])('%s with %s is refused', (path, code, host) => {
    expect(foreignHosts(path, code)).toEqual([`${path} names the host ${host}`]);
  });

  it.each([
    ['a.ts', `// see https://example.org/why\nconst ns = 'http://www.w3.org/2000/svg';`],
    ['a.css', '/* https://example.org/why */ a { color: red; }'],
    ['A.svelte', '<!-- https://example.org/why --><p>a // b</p>'],
  ])('%s with %s is accepted', (path, code) => {
    expect(foreignHosts(path, code)).toEqual([]);
  });
});
