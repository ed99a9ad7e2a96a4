import type { Selection } from '../../domain/selection';
import { FRAME, frameProjector, type Camera } from '../../geo/camera';
import type { LonLat } from '../../geo/mercator';
import type { Emphasis, Scene } from '../../scene/scene';
import { linesMarkup, type Drawing } from './lines';
import { marksMarkup } from './marks';
import { curvePath } from './path-data';

/** The layers of a picture above its base map, as SVG markup in the frame of the camera. */
export interface PictureLayers {
  /** One element each. */
  lines: readonly string[];
  /** One element each, for `marksLayer`. */
  marks: readonly string[];
}

/** From so many arcs on, links of those that stand back would only slow a live map's page down. */
const MANY_ARCS = 600;

/** The last path of each curve, and the camera that it was seen through. */
const paths = new WeakMap<readonly LonLat[], { camera: string; d: string }>();

function pathThrough(camera: Camera, project: Drawing['project']) {
  const key = `${String(camera.lon)} ${String(camera.lat)} ${String(camera.zoom)}`;
  return (line: readonly LonLat[]): string => {
    const before = paths.get(line);
    if (before?.camera === key) return before.d;
    const d = curvePath(line.map(project));
    paths.set(line, { camera: key, d });
    return d;
  };
}

/**
 * Draws a scene's arcs and marks for the page: the frame scales, marks keep their size. Above a
 * live map, which paints the lines, they are links alone; of `MANY_ARCS` and more, those of arcs
 * that stand out: the table lists them all.
 */
export function pictureLayers(
  scene: Scene,
  href: ((selection: Selection) => string) | undefined,
  live = false,
): PictureLayers {
  const project = frameProjector(scene.camera);
  const path = pathThrough(scene.camera, project);
  const drawing: Drawing = { project, path, href, fluid: true, links: live };
  const few = live && scene.arcs.length > MANY_ARCS;
  const arcs = few ? scene.arcs.filter((arc) => STANDING_OUT.includes(arc.emphasis)) : scene.arcs;
  return {
    lines: linesMarkup({ ...scene, arcs }, drawing),
    marks: marksMarkup(scene, drawing, FRAME),
  };
}

const STANDING_OUT: readonly Emphasis[] = ['normal', 'strong'];
