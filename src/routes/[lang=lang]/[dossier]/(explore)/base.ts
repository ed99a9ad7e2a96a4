import { pictureBasemap, worldBasemap } from '$lib/content/basemap';
import type { Dossier } from '$lib/domain/types';
import type { Basemap } from '$lib/geo/basemap';
import { mapLabels, stateNames } from '$lib/geo/names';
import { baseMarkup } from '$lib/renderers/svg/base';
import { buildScene } from '$lib/scene/build';
import type { Scene } from '$lib/scene/scene';
import type { ViewState } from '$lib/scene/view';
import { pathOf } from '$lib/state/url';

const picture = pictureBasemap() as Basemap;
const world = worldBasemap() as Basemap;

/** From this zoom of the frame on, the picture's own base would look coarse. */
const CLOSE = 4.4;

/** The scene of a prerendered page and its base map; for the build alone. */
export function prerendered(dossier: Dossier, view: ViewState): { scene: Scene; base: string } {
  const scene = buildScene(dossier, view, undefined, mapLabels);
  const base = baseMarkup(scene.camera.zoom > CLOSE ? world : picture, {
    camera: scene.camera,
    fills: scene.states,
    href: (id) => pathOf(view.lang, dossier.id, { type: 'actor', id }),
    name: (id) => stateNames[id]?.[view.lang] ?? id,
  });
  return { scene, base };
}
