import { baseMarkup } from '$lib/renderers/svg/base';
import type { Scene } from '$lib/scene/scene';
import type { Explore } from '$lib/state/explore.svelte';
import { loadAtlas } from './load-atlas';

/**
 * The picture's base map as a scene's worldview has it, at the scene's camera: for a page whose live
 * map cannot run. Nothing where the base map cannot be loaded: the picture stays as it is.
 */
export async function redrawn({ href }: Explore, scene: Scene): Promise<string | undefined> {
  try {
    const atlas = await loadAtlas();
    const { camera, theme, states, worldview, lang } = scene;
    return baseMarkup(atlas.basemap(worldview), {
      ...{ camera, theme, fills: states },
      href: (land) => href(atlas.selectionOf(land, worldview)),
      name: (land) => atlas.nameOf(land, worldview, lang),
    });
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}
