import { render } from 'svelte/server';
import { pictureAtlas, worldAtlas } from '$lib/content/basemap';
import { sceneBase } from '$lib/renderers/svg/base';
import { BESIDE_A_CARD } from '$lib/renderers/svg/base-shapes';
import { buildScene } from '$lib/scene/build';
import type { Scene } from '$lib/scene/scene';
import type { Explore } from '$lib/state/explore.svelte';
import { pathOf } from '$lib/state/url';
import Timeline from '$lib/ui/timeline/timeline.svelte';

const picture = pictureAtlas();
const world = worldAtlas();

/** From this zoom of the frame on, the picture's own base would look coarse. */
const CLOSE = 4.4;

/** What the build has drawn of a page, and no script draws again before somebody acts. */
export interface Prerendered {
  scene: Scene;
  /** Markup of the base map. */
  base: string;
  /** Markup of the timeline. */
  timeline: string;
}

/** The pictures of a prerendered page; for the build alone. */
export function prerendered(explore: Explore): Prerendered {
  const { dossier, view } = explore;
  const scene = buildScene(dossier, view, undefined, picture.names(view.worldview));
  const atlas = scene.camera.zoom > CLOSE ? world : picture;
  const base = sceneBase(atlas, scene, {
    href: (selection) => pathOf(view.lang, dossier.id, selection),
    reach: explore.page === 'brief' ? { margin: BESIDE_A_CARD } : undefined,
  });
  // Nothing of it is hydrated: the marks for that would only be bytes.
  const timeline = render(Timeline, { props: { explore } }).body.replace(/<!--.*?-->/g, '');
  return { scene, base, timeline };
}
