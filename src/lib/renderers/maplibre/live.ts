import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import {
  cameraFrom,
  frameMiddle,
  mapCentre,
  MAX_ZOOM,
  shownZoom,
  type Camera,
  type Size,
} from '../../geo/camera';
import { distance } from '../../geo/curve';
import { horizon } from '../../geo/globe';
import { flightTime } from '../../geo/flight';
import { landIndex } from '../../geo/land';
import type { LonLat, XY } from '../../geo/mercator';
import type { Scene } from '../../scene/scene';
import type { PaintedOptions } from '../either';
import type { Renderer } from '../renderer';
import { ArcsAbove } from './arcs-above';
import { baseSources } from './sources';
import { layersOf, paintChanges } from './style';

/** What the live map needs from the page, and what it reports back. */
export interface LiveOptions extends PaintedOptions {
  /** Called when the map could not paint what it was given. */
  onerror: (error: unknown) => void;
}

class LiveMap implements Renderer {
  readonly paintsMarks = true;
  private scene: Scene;
  private size: Size;
  /** A camera flight that a scene asked for is under way. */
  private asked = false;
  /** The map is being moved right now, by code. */
  private quiet = false;
  /** Where a scene has sent the map, until somebody else moves it: it may not come as near as asked. */
  private sent: string | undefined;
  private readonly landAt: (at: LonLat) => string | undefined;

  constructor(
    private readonly map: MapLibre,
    private readonly options: LiveOptions,
    private readonly arcs: ArcsAbove,
  ) {
    this.scene = options.scene;
    this.size = options.size;
    this.landAt = landIndex(options.atlas.units);
    map.on('move', options.onmove);
    map.on('idle', () => this.rest());
    // It was idle before anybody listened.
    map.triggerRepaint();
    arcs.hear({ ...options, ondrawn: () => this.rest() });
    map.on('moveend', () => {
      // Moves that a scene asked for end here too, and are nobody's to report.
      if (!this.asked && !this.quiet) this.report();
      if (!this.quiet) this.asked = false;
    });
  }

  private quietly(move: () => void): void {
    this.quiet = true;
    move();
    this.quiet = false;
  }

  private report(): void {
    this.sent = undefined;
    this.options.onmoved(this.camera());
  }

  camera(): Camera {
    // The camera is that of the frame, which a card may have pushed out of the map's middle.
    const { lng, lat } = this.map.unproject([...frameMiddle(this.size)]).wrap();
    return cameraFrom([lng, lat], this.map.getZoom(), this.size);
  }

  private source(name: string): GeoJSONSource | undefined {
    return this.map.getSource(name);
  }

  update(scene: Scene, size: Size): void {
    const [before, was] = [this.scene, this.size];
    const resized =
      size !== was && JSON.stringify({ ...size, ui: 0 }) !== JSON.stringify({ ...was, ui: 0 });
    this.scene = scene;
    this.size = size;
    if (resized) this.quietly(() => this.map.resize());
    const turned = scene.projection !== before.projection;
    if (turned) this.map.setProjection({ type: scene.projection });
    const redrawn = scene.worldview !== before.worldview;
    if (redrawn) this.redraw();
    const paints = paintChanges(before, scene);
    for (const paint of paints) this.map.setPaintProperty(...paint);
    // A map of another size or shape is drawn whole in its next frame.
    this.arcs.update(scene, size, resized || turned);
    this.stand(scene.camera, resized);
    // A map that has nothing to draw anew does not say that it is done.
    this.rest();
  }

  /** Says that all is painted, once it is. */
  private rest(): void {
    const { map, arcs, options } = this;
    if (map.loaded() && !map.isMoving() && !arcs.waiting) options.onidle();
  }

  /** Draws the land as the scene's worldview has it. */
  private redraw(): void {
    const base = baseSources(this.options.atlas.basemap(this.scene.worldview));
    for (const [name, data] of Object.entries(base))
      this.source(name)?.setData(data).catch(this.options.onerror);
  }

  private stand(camera: Camera, atOnce: boolean): void {
    const zoom = shownZoom(camera, this.size);
    const center = mapCentre(camera, this.size);
    const at = this.map.getCenter();
    const near = Math.hypot(at.lng - center[0], at.lat - center[1]) < 0.002;
    if (near && Math.abs(this.map.getZoom() - zoom) < 0.01) return;
    const sent = [...center, zoom].join();
    if (sent === this.sent && !atOnce) return;
    this.sent = sent;
    this.quietly(() => this.map.stop());
    this.asked = !atOnce && !this.options.reducedMotion;
    const from = { lon: at.lng, lat: at.lat, zoom: this.map.getZoom() };
    if (this.asked)
      this.map.easeTo({ center, zoom, duration: flightTime(from, { ...camera, zoom }) });
    else this.quietly(() => this.map.jumpTo({ center, zoom }));
  }

  project([lon, lat]: LonLat): XY | undefined {
    if (this.scene.projection === 'globe' && this.behind([lon, lat])) return undefined;
    const { x, y } = this.map.project([lon, lat]);
    return [x, y];
  }

  /** Whether a point lies beyond the globe's horizon. */
  private behind(point: LonLat): boolean {
    const { lng, lat } = this.map.getCenter();
    const seen = horizon(this.map.getZoom(), lat, this.size.height);
    return distance([lng, lat], point) > seen;
  }

  /** Asks the base map rather than MapLibre, whose own query halts the page for a tenth of a second. */
  stateAt([x, y]: XY): string | undefined {
    const { lng, lat } = this.map.unproject([x, y]).wrap();
    // Beside the globe, what comes back is the nearest point of its rim.
    const [backX, backY] = this.project([lng, lat]) ?? [Infinity, Infinity];
    const onEarth = this.scene.projection !== 'globe' || Math.hypot(backX - x, backY - y) < 2;
    return onEarth ? this.landAt([lng, lat]) : undefined;
  }

  zoomBy(steps: number): void {
    const zoom = this.map.getZoom() + steps;
    this.map.easeTo({ zoom, duration: this.options.reducedMotion ? 0 : 300 });
  }

  destroy(): void {
    this.arcs.destroy();
    this.map.remove();
  }
}

/**
 * Starts MapLibre in `container` at the scene's own camera. Resolves once arcs are painted.
 * @throws Error when WebGL or the worker cannot start; the caller keeps the SVG picture.
 */
export async function mountLive(options: LiveOptions): Promise<Renderer> {
  const { container, atlas, scene, size } = options;
  setWorkerUrl(workerUrl);
  const base = baseSources(atlas.basemap(scene.worldview));
  const map = new MapLibre({
    container,
    style: {
      version: 8,
      projection: { type: scene.projection },
      sources: Object.fromEntries(
        Object.entries(base).map(([name, data]) => [
          name,
          { type: 'geojson', data, tolerance: 0.3 },
        ]),
      ),
      layers: layersOf(scene),
      // Another theme is there at once, as marks and labels are.
      transition: { duration: 0, delay: 0 },
    },
    maxZoom: MAX_ZOOM,
    center: mapCentre(scene.camera, size),
    zoom: shownZoom(scene.camera, size),
    ...{ attributionControl: false, dragRotate: false, pitchWithRotate: false, maxPitch: 0 },
    ...{ touchPitch: false, keyboard: false, fadeDuration: 0, trackResize: false },
  });
  map.touchZoomRotate.disableRotation();
  // The links above the map are the keyboard's way; the canvas is no stop.
  map.getCanvas().tabIndex = -1;
  let arcs: ArcsAbove | undefined;
  try {
    arcs = new ArcsAbove(map, scene, size);
    await painted(map);
    return new LiveMap(map, options, arcs);
  } catch (error) {
    arcs?.destroy();
    map.remove();
    throw error;
  }
}

/** Resolves once a map has painted all that it was given; rejects where it cannot. */
function painted(map: MapLibre): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once('error', ({ error }: { error: unknown }) => {
      reject(error instanceof Error ? error : new Error(String(error)));
    });
    map.once('idle', () => {
      resolve();
    });
  });
}
