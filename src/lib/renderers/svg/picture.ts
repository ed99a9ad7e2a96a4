import type { Selection } from '../../domain/selection';
import { FRAME, frameProjector } from '../../geo/camera';
import type { Emphasis, Scene } from '../../scene/scene';
import { linesMarkup, type Drawing } from './lines';
import { marksMarkup } from './marks';

/** The layers of a picture above its base map, as SVG markup in the frame of the camera. */
export interface PictureLayers {
  lines: string;
  marks: string;
}

/** From so many arcs on, links of those that stand back would only slow a live map's page down. */
export const MANY_ARCS = 600;

/**
 * Draws a scene's arcs and marks for the page: the frame scales, marks keep their size. With `few`
 * the lines are those of arcs that stand out alone: the live map paints all of them, and the table
 * lists them.
 */
export function pictureLayers(
  scene: Scene,
  href: ((selection: Selection) => string) | undefined,
  few = false,
): PictureLayers {
  const drawing: Drawing = { project: frameProjector(scene.camera), href, fluid: true };
  const arcs = few ? scene.arcs.filter((arc) => STANDING_OUT.includes(arc.emphasis)) : scene.arcs;
  return {
    lines: linesMarkup({ ...scene, arcs }, drawing),
    marks: marksMarkup(scene, drawing, FRAME),
  };
}

const STANDING_OUT: readonly Emphasis[] = ['normal', 'strong'];
