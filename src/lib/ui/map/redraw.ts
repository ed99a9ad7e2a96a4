import { sceneBase } from '$lib/renderers/svg/base';
import type { Scene } from '$lib/scene/scene';
import type { Explore } from '$lib/state/explore.svelte';
import { loadAtlas } from './load-atlas';
import { writeMarkup } from '$lib/renderers/svg/trusted';

/**
 * Draws the picture's base map anew, as a scene's worldview has it, at the scene's camera: for a page
 * whose live map cannot run. Answers whether it has: where the base map cannot be loaded, or others
 * have been asked for meanwhile, the picture stays as it is.
 */
export async function redraw(layer: Element, explore: Explore, scene: Scene): Promise<boolean> {
  try {
    const atlas = await loadAtlas();
    if (explore.query.worldview !== scene.worldview) return false;
    writeMarkup(layer, sceneBase(atlas, scene, { href: explore.href }));
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}
