import { readFileSync } from 'node:fs';
import { WORLDVIEWS } from '../domain/worldview';
import type { UnitMap } from '../geo/basemap';
import { Atlas } from '../scene/atlas';
import { worldviewMap } from './worldviews';

const atlases = new Map<string, Atlas>();

function atlasOf(name: 'picture' | 'world'): Atlas {
  const known = atlases.get(name);
  if (known !== undefined) return known;
  const units = JSON.parse(readFileSync(`static/basemap/${name}.json`, 'utf8')) as UnitMap;
  const atlas = new Atlas(units, WORLDVIEWS.map(worldviewMap));
  atlases.set(name, atlas);
  return atlas;
}

/**
 * The base map of the prerendered picture, with all worldviews: `static/basemap/picture.json`, made
 * by `npm run basemap`. For the build and the command alone; the browser fetches `world.json`.
 */
export const pictureAtlas = (): Atlas => atlasOf('picture');

/** The detailed base map, for pictures that look closer than the overview. */
export const worldAtlas = (): Atlas => atlasOf('world');
