import { Kept } from '../../domain/kept';
import { NOTHING, type Selection } from '../../domain/selection';
import { FRAME, frameProjector } from '../../geo/camera';
import type { LonLat } from '../../geo/mercator';
import { standingOut } from '../../scene/drawn-arcs';
import type { Scene } from '../../scene/scene';
import { linesMarkup, type Drawing } from './lines';
import { marksMarkup, type Which } from './marks';
import { curvePath } from './path-data';

/** The layers of a picture above its base map, as SVG markup in the frame of the camera. */
export interface PictureLayers {
  /** One element each; written when they are first asked for. */
  readonly lines: readonly string[];
  /** One element each, for `marksLayer`. */
  marks: readonly string[];
}

/** From so many arcs on, links of those that stand back would only slow a live map's page down. */
const MANY_ARCS = 600;

/** The last path of each curve, by the camera that it was seen through. */
const paths = new Kept<readonly LonLat[], string>();

/**
 * Draws a scene's arcs and marks for the page: the frame scales, marks keep their size. Above a
 * live map, which paints the lines, they are links alone; of `MANY_ARCS` and more, those of arcs
 * that stand out: the table lists them all. `which` says what marks there are.
 */
export function pictureLayers(
  scene: Scene,
  href: ((selection: Selection) => string) | undefined,
  live = false,
  which: Which = 'all',
): PictureLayers {
  const project = frameProjector(scene.camera);
  const camera = JSON.stringify(scene.camera);
  const drawing: Drawing = {
    ...{ project, href, fluid: true, links: live },
    path: (line) => paths.of(line, camera, () => curvePath(line.map(project))),
    // Addresses differ by what they select alone: one tells whether they are those of before.
    key: [camera, scene.theme, live, href?.(NOTHING)].join(' '),
  };
  const few = live && scene.arcs.length > MANY_ARCS;
  const arcs = few ? standingOut(scene.arcs) : scene.arcs;
  let lines: readonly string[] | undefined;
  return {
    get lines() {
      return (lines ??= linesMarkup({ ...scene, arcs }, drawing));
    },
    marks: marksMarkup(scene, drawing, live ? 'afloat' : FRAME, which),
  };
}
