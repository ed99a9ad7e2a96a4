import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { unpack, type PackedDossier } from '../../../src/lib/content/packed';
import type { Basemap } from '../../../src/lib/geo/basemap';
import { shownZoom } from '../../../src/lib/geo/camera';
import { baseSources, tieSource } from '../../../src/lib/renderers/maplibre/sources';
import { buildScene } from '../../../src/lib/scene/build';
import { firstView } from '../../../src/lib/scene/view';

/**
 * The page that the explore page is measured against: the same countries and the same arcs, with
 * MapLibre and nothing else. What it needs is preloaded, and it draws neither rivers nor names.
 */
async function draw(): Promise<void> {
  const json = async (path: string): Promise<unknown> => (await fetch(path)).json();
  const [basemap, packed] = await Promise.all([
    json('/basemap/world.json') as Promise<Basemap>,
    json('/data/egypt-pakistan.json') as Promise<PackedDossier>,
  ]);
  const size = { width: innerWidth, height: innerHeight };
  const scene = buildScene(unpack(packed), firstView('ar'), size);
  const { states } = baseSources(basemap);
  if (states === undefined) throw new Error('The base map has no states.');
  setWorkerUrl(workerUrl);
  const map = new MapLibre({
    ...{ container: 'map', fadeDuration: 0, attributionControl: false },
    center: [scene.camera.lon, scene.camera.lat],
    zoom: shownZoom(scene.camera, size),
    style: {
      version: 8,
      sources: {
        states: { type: 'geojson', data: states },
        ties: { type: 'geojson', data: tieSource(scene), tolerance: 0.1 },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': '#dbe6ec' } },
        {
          ...{ id: 'states', type: 'fill', source: 'states' },
          paint: { 'fill-color': '#f6f1e6', 'fill-outline-color': '#a9bac2' },
        },
        {
          ...{ id: 'ties', type: 'line', source: 'ties' },
          paint: { 'line-color': ['get', 'colour'], 'line-width': ['get', 'width'] },
        },
      ],
    },
  });
  const shown = () => {
    map.off('render', shown);
  };
  map.on('render', () => {
    if (document.documentElement.dataset['loaded'] !== undefined) return;
    if (map.loaded()) document.documentElement.dataset['loaded'] = String(performance.now());
  });
  map.once('idle', () => {
    requestAnimationFrame(() => {
      document.documentElement.dataset['painted'] = String(performance.now());
    });
  });
}

void draw();
