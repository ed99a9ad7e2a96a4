import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { unpack, type PackedDossier } from '../../../src/lib/content/packed';
import type { Basemap, UnitMap } from '../../../src/lib/geo/basemap';
import { shownZoom } from '../../../src/lib/geo/camera';
import { baseSources } from '../../../src/lib/renderers/maplibre/sources';
import { Atlas, type WorldviewMap } from '../../../src/lib/scene/atlas';
import { buildScene } from '../../../src/lib/scene/build';
import type { Arc, Scene } from '../../../src/lib/scene/scene';
import { firstView } from '../../../src/lib/scene/view';
import { choosePeriods, withLines } from './lines';

/** The arcs, as such a page would hand them over. */
const tieSource = (arcs: readonly Arc[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: arcs.map(({ line, colour, width }) => ({
    type: 'Feature',
    properties: { colour, width },
    geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [lon, lat]) },
  })),
});

/** The countries and the arcs, and nothing else: no rivers, no borders in dispute, no names. */
function styleOf(basemap: Basemap, scene: Scene): StyleSpecification {
  const { states } = baseSources(basemap);
  if (states === undefined) throw new Error('The base map has no states.');
  return {
    version: 8,
    sources: {
      states: { type: 'geojson', data: states },
      ties: { type: 'geojson', data: tieSource(scene.arcs), tolerance: 0.1 },
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
  };
}

/**
 * The page that the explore page is measured against: the same countries and the same arcs with
 * MapLibre alone. It is given every advantage such a page can have: what it fetches is preloaded.
 */
async function draw(): Promise<void> {
  const json = async (path: string): Promise<unknown> => (await fetch(path)).json();
  const [units, views, packed] = await Promise.all([
    json('/basemap/world.json') as Promise<UnitMap>,
    json('/data/worldviews.json') as Promise<WorldviewMap[]>,
    json('/data/egypt-pakistan.json') as Promise<PackedDossier>,
  ]);
  const size = { width: innerWidth, height: innerHeight };
  const dossier = unpack(packed);
  const scene = buildScene(dossier, firstView('ar'), size);
  const lines = location.search === '?lines';
  const style = styleOf(new Atlas(units, views).basemap('un'), scene);
  setWorkerUrl(workerUrl);
  const map = new MapLibre({
    ...{ container: 'map', fadeDuration: 0, attributionControl: false },
    center: [scene.camera.lon, scene.camera.lat],
    zoom: shownZoom(scene.camera, size),
    style: lines ? withLines(style, dossier) : style,
  });
  if (lines) choosePeriods(map);
  map.once('idle', () => {
    requestAnimationFrame(() => {
      document.documentElement.dataset['painted'] = String(performance.now());
    });
  });
}

void draw();
