import type { Map as MapLibre } from 'maplibre-gl';
import type { Size } from '../../geo/camera';
import type { Scene } from '../../scene/scene';
import { ArcPainter, type Eye } from '../webgl/painter';

/** What a map hears of its arcs. */
export interface ArcEvents {
  /** They have been drawn as they were last shown. */
  ondrawn: () => void;
  /** The graphics card has been taken from one of the map's two canvases. */
  onlost: () => void;
  /** Both have it back. */
  onrestored: () => void;
}

/** Milliseconds that the frame which shows a drawing may take before the map counts as slow. */
const LONG = 25;
/** For how long a slow map waits before it draws: so many times as long as that took, and no longer. */
const PAUSE = { times: 2, most: 300 };

/**
 * The arcs of a live map, on a canvas above its own that moves with it. A step of a filter so paints
 * arcs alone: the land below, and what the map's worker makes of it, stay as they are.
 */
export class ArcsAbove {
  private readonly canvas = document.createElement('canvas');
  private readonly painter: ArcPainter;
  /** Canvases that the card has been taken from, and not given back to. */
  private readonly lost = new Set<EventTarget>();
  private readonly listening = new AbortController();
  private drawn = '';
  private events: ArcEvents | undefined;
  /** How long the frame took that last showed a drawing, milliseconds. */
  private took = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  /** @throws Error where WebGL cannot draw arcs. */
  constructor(
    private readonly map: MapLibre,
    private scene: Scene,
    private size: Size,
  ) {
    // What lies over the map's canvas must not take its pointers.
    this.canvas.style.pointerEvents = 'none';
    this.canvas.className = 'arcs';
    this.painter = new ArcPainter(this.canvas);
    map.getCanvasContainer().append(this.canvas);
    map.on('render', () => {
      this.follow();
    });
    this.follow();
  }

  hear(events: ArcEvents): void {
    this.events = events;
    const { onlost, onrestored } = events;
    const { signal } = this.listening;
    for (const canvas of [this.map.getCanvas(), this.canvas]) {
      const lose = (event: Event) => {
        event.preventDefault();
        this.lost.add(canvas);
        onlost();
      };
      const restore = () => {
        if (this.lost.delete(canvas) && this.lost.size === 0) onrestored();
      };
      canvas.addEventListener('webglcontextlost', lose, { signal });
      canvas.addEventListener('webglcontextrestored', restore, { signal });
    }
  }

  /** Whether there is something to draw that has not been. */
  get waiting(): boolean {
    return this.drawn === '';
  }

  /**
   * Shows the arcs of a scene: `withMap` in the frame that the map draws itself anew, else by
   * themselves, at once. A machine without a graphics card may take long to draw thousands, and shows
   * nothing meanwhile: there the frames that answer come first, and drawing takes a third of the time
   * at most.
   */
  update(scene: Scene, size: Size, withMap: boolean): void {
    const same = scene.arcs === this.scene.arcs && scene.theme === this.scene.theme;
    const anew = !same || size.ui !== this.size.ui;
    [this.scene, this.size] = [scene, size];
    if (anew) this.drawn = '';
    if (!this.waiting || withMap) return;
    if (this.took <= LONG) this.follow();
    else this.pause ??= setTimeout(this.later, Math.min(PAUSE.times * this.took, PAUSE.most));
  }

  private readonly later = () => {
    this.pause = undefined;
    this.follow();
    this.events?.ondrawn();
  };

  /** Draws, where the map looks elsewhere than when it was last done. */
  private follow(): void {
    const eye = this.eye();
    const name = JSON.stringify(eye);
    if (name === this.drawn) return;
    if (this.waiting) this.painter.show(this.scene, this.size.ui);
    this.drawn = name;
    const { width, height } = this.map.getCanvas().style;
    Object.assign(this.canvas.style, { width, height });
    this.painter.draw(eye);
    this.time();
  }

  /** Finds how long the frame takes that shows what has just been drawn: the page waits in it. */
  private time(): void {
    requestAnimationFrame((began) => {
      requestAnimationFrame((ended) => {
        this.took = ended - began;
      });
    });
  }

  private eye(): Eye {
    const { map, scene } = this;
    const { lng, lat } = map.getCenter();
    const { width, height } = map.getCanvas();
    return {
      ...{ centre: [lng, lat], zoom: map.getZoom(), projection: scene.projection },
      ...{ width, height, ratio: map.getPixelRatio() },
    };
  }

  destroy(): void {
    this.listening.abort();
    clearTimeout(this.pause);
    this.painter.destroy();
    this.canvas.remove();
  }
}
