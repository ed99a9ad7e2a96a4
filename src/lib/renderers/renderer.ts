import type { LonLat, XY } from '../geo/mercator';
import type { Atlas } from '../scene/atlas';
import type { Camera, Size } from '../geo/camera';
import type { Scene } from '../scene/scene';

/** What lies over a map and is none of it, as a selector: a click there is not the map's. */
export const OVER_THE_MAP = '.tools, .chooser, .credit, .failed, .edge, dialog';

/** A map that can be moved. It paints what a scene says and reports where things are. */
export interface Renderer {
  /** Whether it paints badges and arrowheads with its arcs; those of places are written above it. */
  readonly paintsMarks: boolean;
  /** Shows a scene: its fills and arcs, and its camera unless the map already stands there. */
  update(scene: Scene, size: Size): void;
  /** CSS pixels of a point from the map's top left; `undefined` behind the globe. */
  project(point: LonLat): XY | undefined;
  /** Id of the state or disputed unit at a position in CSS pixels. */
  stateAt(at: XY): string | undefined;
  zoomBy(steps: number): void;
  /** Where the map stands just now, also on its way. */
  camera(): Camera;
  destroy(): void;
}

/** What a map needs from the page, and what it reports back. */
export interface MountOptions {
  /** An empty element of the map's size. */
  container: HTMLElement;
  /** The element whose pointers move the map; the container's parent if not given. */
  host?: HTMLElement;
  /** With every worldview that a scene may ask for. */
  atlas: Atlas;
  scene: Scene;
  size: Size;
  reducedMotion: boolean;
  /** Called in every frame in which the camera has moved. */
  onmove: () => void;
  /** Called whenever the map has painted all that it was given, and stands still. */
  onidle: () => void;
  /** Called when a person, not a scene, has moved the camera. */
  onmoved: (camera: Camera) => void;
}
