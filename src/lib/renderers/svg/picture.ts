import type { Selection } from '../../domain/selection';
import { FRAME, frameProjector } from '../../geo/camera';
import type { Scene } from '../../scene/scene';
import { linesMarkup, type Drawing } from './lines';
import { marksMarkup } from './marks';

/** The layers of a picture above its base map, as SVG markup in the frame of the camera. */
export interface PictureLayers {
  lines: string;
  marks: string;
}

/** Draws a scene's arcs and marks for the page: the frame scales, marks keep their size. */
export function pictureLayers(
  scene: Scene,
  href: ((selection: Selection) => string) | undefined,
): PictureLayers {
  const drawing: Drawing = { project: frameProjector(scene.camera), href, fluid: true };
  return { lines: linesMarkup(scene, drawing), marks: marksMarkup(scene, drawing, FRAME) };
}
