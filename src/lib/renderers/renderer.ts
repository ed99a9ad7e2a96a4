import type { LonLat, XY } from '../geo/mercator';
import type { Size } from '../geo/camera';
import type { Scene } from '../scene/scene';

/** A map that can be moved. It paints what a scene says and reports where things are. */
export interface Renderer {
  /** Shows a scene: its fills and arcs, and its camera unless the map already stands there. */
  update(scene: Scene, size: Size): void;
  /** CSS pixels of a point from the map's top left; `undefined` behind the globe. */
  project(point: LonLat): XY | undefined;
  /** Id of the state or disputed unit at a position in CSS pixels. */
  stateAt(at: XY): string | undefined;
  zoomBy(steps: number): void;
  destroy(): void;
}
