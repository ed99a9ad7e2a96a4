/**
 * Makes the two base maps in `static/basemap/` from pinned packages: `npm run basemap`. The result is
 * kept in the repository, so that a build needs none of the sources; the same sources give the same
 * bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { joinLayers, type BaseMap } from './basemap/layers.ts';
import type { Box } from './basemap/plane.ts';
import { reduce, type Reduction } from './basemap/reduce.ts';
import { credit, readSources } from './basemap/sources.ts';

/** Where the article's states are. */
const region: Box = [-10, -15, 115, 60];

/** What a wide screen shows around it. */
const surroundings: Box = [-30, -40, 150, 72];

const everywhere: Box = [-180, -90, 180, 90];

/** For the live map, zoom 1.5 to 8: all the detail there is in the region, less elsewhere. */
const world: Reduction = {
  detail: [
    [region, 1],
    [everywhere, 0.01],
  ],
  water: 0.1,
  corner: 0.0056,
  island: 0.002,
  lake: 0.5,
  river: 0,
  grid: 0.004,
};

/** For the prerendered picture at zoom 3.4: what a reader can see there and no more. */
const picture: Reduction = {
  detail: [
    [region, 1],
    [surroundings, 0.12],
    [everywhere, 0.005],
  ],
  water: 0.35,
  corner: 4.2,
  island: 5,
  lake: 14,
  river: 16,
  grid: 0.03,
};

const folder = join(import.meta.dirname, '..', 'static', 'basemap');
const sources = readSources(join(import.meta.dirname, '..', '.cache', 'basemap'));
const full = joinLayers(sources);
mkdirSync(folder, { recursive: true });
write('world.json', reduce(full, world));
write('picture.json', reduce(full, picture));

function write(name: string, map: BaseMap): void {
  const { type, ...rest } = map;
  const text = `${JSON.stringify({ type, credit, ...rest })}\n`;
  writeFileSync(join(folder, name), text);
  const points = map.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const size = `${kilobytes(text.length)}, ${kilobytes(gzipSync(text, { level: 9 }).length)} gzip`;
  console.log(`${name}: ${size}, ${map.objects.states.geometries.length} units, ${points} points`);
}
