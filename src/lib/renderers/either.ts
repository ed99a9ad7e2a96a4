import type { Camera, Size } from '../geo/camera';
import type { LonLat, XY } from '../geo/mercator';
import type { Scene } from '../scene/scene';
import type { MountOptions, Renderer } from './renderer';

/** Who draws the map: WebGL, or SVG in its place. */
export type Painter = 'live' | 'drawn';

/** What a map painted by WebGL reports besides: it can lose what it paints with, and get it back. */
export interface PaintedOptions extends MountOptions {
  onlost: () => void;
  onrestored: () => void;
}

export interface EitherOptions extends MountOptions {
  /** Starts the map that WebGL paints; it may be slow to fail. */
  paint: (options: PaintedOptions) => Promise<Renderer>;
  /** Starts the map that needs none; its script is asked for when it is wanted. */
  draw: () => Promise<(options: MountOptions) => Renderer>;
  /** Called when somebody else draws the map than before, and at the start. */
  onpainter: (by: Painter) => void;
  /** Called when a map could not start or go on. */
  onerror: (error: unknown) => void;
}

/**
 * A map that WebGL paints as long as it can, and SVG where it cannot: from the start, or while the
 * graphics card is away. Both show the same scene at the same camera, so nothing that was selected
 * or shown is lost.
 */
class EitherMap implements Renderer {
  private painted: Renderer | undefined;
  private drawn: Renderer | undefined;
  /** The drawing that is on its way: a card may be lost and back before its script is there. */
  private drawing: Promise<void> | undefined;
  private scene: Scene;
  private size: Size;
  private readonly boxes = { live: box(), drawn: box() };

  constructor(private readonly options: EitherOptions) {
    this.scene = options.scene;
    this.size = options.size;
    options.container.append(this.boxes.live, this.boxes.drawn);
    this.boxes.drawn.hidden = true;
  }

  /** What one of the two reports counts only while it is the one that is seen. */
  private heard(by: Painter): Pick<MountOptions, 'onmove' | 'onidle' | 'onmoved'> {
    const { onmove, onidle, onmoved } = this.options;
    const seen = () => (this.drawn === undefined) === (by === 'live');
    return {
      onmove: () => seen() && onmove(),
      onidle: () => seen() && onidle(),
      onmoved: (camera) => seen() && onmoved(camera),
    };
  }

  async start(): Promise<void> {
    const { options } = this;
    try {
      await this.paint();
      options.onpainter('live');
    } catch (error) {
      options.onerror(error);
      await this.draw();
    }
  }

  private async paint(): Promise<void> {
    const { scene, size } = this;
    this.painted = await this.options.paint({
      ...{ ...this.options, ...this.heard('live'), scene, size },
      container: this.boxes.live,
      onlost: () => void this.standIn(),
      onrestored: () => void this.standBack(),
    });
    // What has come in the meantime.
    if (this.scene !== scene || this.size !== size) this.painted.update(this.scene, this.size);
  }

  private async draw(): Promise<void> {
    const mount = await this.options.draw();
    const { scene, size, options } = this;
    const host = options.container.parentElement ?? options.container;
    // It is there before what it takes the place of goes.
    this.boxes.drawn.hidden = false;
    const own = { container: this.boxes.drawn, host, scene, size };
    this.drawn = mount({ ...options, ...this.heard('drawn'), ...own });
    this.boxes.live.hidden = true;
    options.onpainter('drawn');
    options.onidle();
  }

  private async standIn(): Promise<void> {
    if (this.drawn !== undefined) return;
    try {
      await (this.drawing ??= this.draw());
    } catch (error) {
      this.options.onerror(error);
    } finally {
      this.drawing = undefined;
    }
  }

  /**
   * Once the card is back, a new map is painted beneath the one that stands in: the old one would
   * begin with what it was first given.
   */
  private async standBack(): Promise<void> {
    try {
      await this.standIn();
      this.painted?.destroy();
      this.painted = undefined;
      this.boxes.live.hidden = false;
      await this.paint();
      const { drawn } = this;
      this.drawn = undefined;
      drawn?.destroy();
      this.boxes.drawn.hidden = true;
      this.options.onpainter('live');
    } catch (error) {
      this.boxes.live.hidden = true;
      this.options.onerror(error);
    }
  }

  private get seen(): Renderer | undefined {
    return this.drawn ?? this.painted;
  }

  get paintsMarks(): boolean {
    return this.seen?.paintsMarks ?? false;
  }

  update(scene: Scene, size: Size): void {
    this.scene = scene;
    this.size = size;
    this.seen?.update(scene, size);
  }
  project(point: LonLat): XY | undefined {
    return this.seen?.project(point);
  }
  stateAt(at: XY): string | undefined {
    return this.seen?.stateAt(at);
  }
  zoomBy(steps: number): void {
    this.seen?.zoomBy(steps);
  }
  camera(): Camera {
    return this.seen?.camera() ?? this.scene.camera;
  }
  destroy(): void {
    this.drawn?.destroy();
    this.painted?.destroy();
    this.options.container.replaceChildren();
  }
}

function box(): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0';
  return element;
}

/**
 * Starts a map in `container` that goes on whether WebGL does or not.
 * @throws Error when neither of the two can start; the caller keeps the picture.
 */
export async function mountEither(options: EitherOptions): Promise<Renderer> {
  const map = new EitherMap(options);
  await map.start();
  return map;
}
