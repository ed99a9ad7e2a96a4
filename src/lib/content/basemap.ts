import { readFileSync } from 'node:fs';

/**
 * The base map of the prerendered picture, as JSON text: `static/basemap/picture.json`, made by
 * `npm run basemap`. For the build alone; the browser fetches `world.json`.
 */
export function pictureBasemap(): unknown {
  return JSON.parse(readFileSync('static/basemap/picture.json', 'utf8'));
}

/** The detailed base map, for pictures that look closer than the overview. */
export function worldBasemap(): unknown {
  return JSON.parse(readFileSync('static/basemap/world.json', 'utf8'));
}
