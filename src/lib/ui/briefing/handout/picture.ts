import { shownBy, viewStateOf, type StepView } from '$lib/briefing/briefing';
import type { Dossier, Lang } from '$lib/domain/types';
import type { Atlas } from '$lib/scene/atlas';
import type { Size } from '$lib/geo/camera';
import type { Margin } from '$lib/renderers/svg/base-shapes';
import { wholePicture } from '$lib/renderers/svg/whole';
import { buildScene } from '$lib/scene/build';

/** CSS pixels that a picture is drawn in: across an A4 page, its labels are of about 8 points. */
export const PICTURE: Size = { width: 816, height: 510 };

/** The picture has nearly the shape of the frame: hardly more is seen beyond it. */
const MARGIN: Margin = { x: 0.06, y: 0.06 };

/** What a step's view shows, as the children of an `svg` of the size `PICTURE`, light. */
export function pictureOf(dossier: Dossier, view: StepView, lang: Lang, atlas: Atlas): string {
  const state = viewStateOf(lang, shownBy(dossier, view), 'light');
  const scene = buildScene(dossier, state, PICTURE, atlas.names(state.worldview));
  return wholePicture(scene, PICTURE, { atlas, reach: { margin: MARGIN } }).join('');
}
