import { projector, type Camera, type Size } from '../../geo/camera';
import { flightTime } from '../../geo/flight';
import { landIndex } from '../../geo/land';
import type { LonLat, XY } from '../../geo/mercator';
import type { Scene } from '../../scene/scene';
import { OVER_THE_MAP, type MountOptions, type Renderer } from '../renderer';
import { BESIDE_A_CARD } from './base-shapes';
import { Gestures, type Movement } from './gestures';
import { linesMarkup } from './lines';
import { between, carried, earthAt, placing } from './live-camera';
import { element } from './markup';
import { wholeBase } from './whole';
import { writeMarkup } from './trusted';

/** The base map as one camera saw it: later ones move and scale it until it is drawn anew. */
interface Sheet {
  svg: HTMLElement;
  camera: Camera;
}

const FULL = 'position:absolute;left:0;top:0;overflow:visible;pointer-events:none';
/** A map that is followed has come to rest when it has been still for so long, milliseconds. */
const RESTS = 140;
const eased = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

const same = (one: Camera, other: Camera) =>
  Math.abs(one.zoom - other.zoom) < 0.002 &&
  Math.hypot(one.lon - other.lon, one.lat - other.lat) < 0.002;

/** What of a scene and a size decides how the base is drawn, apart from the camera. */
const lookOf = ({ theme, states, worldview }: Scene, { width, height, clear }: Size) =>
  JSON.stringify([theme, states, worldview, width, height, clear]);

class SvgMap implements Renderer {
  readonly paintsMarks = false;
  private scene: Scene;
  private size: Size;
  private at: Camera;
  private sheets: Sheet[] = [];
  private look = '';
  private readonly base = document.createElement('div');
  private readonly lines = document.createElement('div');
  private linesCamera: Camera;
  private readonly gestures: Gestures | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private readonly landAt: (at: LonLat) => string | undefined;
  private frame = 0;

  /** @param still whether it follows another map, and hears no pointer itself */
  constructor(
    private readonly options: MountOptions,
    still: boolean,
  ) {
    const { container, atlas, scene, size } = options;
    this.scene = scene;
    this.size = size;
    this.at = scene.camera;
    this.linesCamera = scene.camera;
    this.landAt = landIndex(atlas.units);
    container.append(this.base, this.lines);
    const host = options.host ?? container.parentElement ?? container;
    this.gestures = still ? undefined : this.listen(host);
    this.drawBase(this.at);
    this.drawLines();
    this.place();
  }

  private listen(host: HTMLElement): Gestures {
    const move = (movement: Movement) => {
      this.stop();
      this.stand(carried(this.at, this.size, movement));
    };
    return new Gestures(host, { move, rested: this.report }, OVER_THE_MAP);
  }

  private drawBase(camera: Camera): void {
    const { scene, size } = this;
    const { atlas } = this.options;
    const { width, height } = size;
    const markup = wholeBase({ ...scene, camera }, size, {
      atlas,
      reach: { margin: BESIDE_A_CARD },
    });
    const svg = document.createElement('div');
    svg.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;will-change:transform';
    writeMarkup(svg, element('svg', { width, height, style: FULL }, markup));
    this.sheets.push({ svg, camera });
    this.base.append(svg);
    this.look = lookOf(scene, size);
  }

  /** Leaves the sheet that was drawn last. */
  private tidy(): void {
    for (const { svg } of this.sheets.splice(0, this.sheets.length - 1)) svg.remove();
  }

  private drawLines(): void {
    const { scene, size, at: camera } = this;
    const { width, height } = size;
    const project = projector(camera, size);
    const markup = linesMarkup(scene, { project, href: undefined, fluid: true }).join('');
    writeMarkup(
      this.lines,
      element('svg', { width, height, style: FULL }, element('g', {}, markup)),
    );
    this.linesCamera = camera;
  }

  /** Puts what has been drawn where the camera has it now. */
  private place(): void {
    const { at: camera, size } = this;
    for (const sheet of this.sheets) {
      const { x, y, scale } = placing(sheet.camera, camera, size);
      sheet.svg.style.transform = `translate(${String(x)}px,${String(y)}px) scale(${String(scale)})`;
    }
    const { x, y, scale } = placing(this.linesCamera, camera, size);
    const transform = `translate(${String(x)} ${String(y)}) scale(${String(scale)})`;
    this.lines.querySelector('g')?.setAttribute('transform', transform);
  }

  private stand(camera: Camera): void {
    this.at = camera;
    this.place();
    this.options.onmove();
  }

  private stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private readonly report = (): void => {
    this.options.onmoved(this.at);
  };

  private rest(): void {
    const drawn = this.sheets.at(-1);
    if (drawn === undefined || !same(drawn.camera, this.at)) this.drawBase(this.at);
    this.tidy();
    this.place();
    this.options.onidle();
  }

  update(scene: Scene, size: Size): void {
    const moved = !same(scene.camera, this.scene.camera);
    const resized = size.width !== this.size.width || size.height !== this.size.height;
    this.scene = scene;
    this.size = size;
    const anew = lookOf(scene, size) !== this.look;
    const there = same(scene.camera, this.at);
    if (there || resized || this.options.reducedMotion) {
      this.stop();
      this.at = scene.camera;
      if (anew) this.sheets.splice(0).forEach(({ svg }) => svg.remove());
    } else if (moved || this.frame === 0) this.fly(scene.camera);
    else if (anew) this.drawBase(scene.camera);
    this.drawLines();
    if (this.frame === 0) this.rest();
    else this.place();
    // What stands above moves along; not now, as the page is still telling its parts of the scene.
    requestAnimationFrame(this.options.onmove);
  }

  private fly(to: Camera): void {
    this.stop();
    const from = this.at;
    const time = flightTime(from, to);
    // Where it leads is drawn before it starts; what was drawn for here stays beneath.
    this.tidy();
    this.drawBase(to);
    let start: number | undefined;
    const step = (now: number) => {
      start ??= now;
      const share = Math.min(1, (now - start) / time);
      this.frame = share < 1 ? requestAnimationFrame(step) : 0;
      this.stand(share < 1 ? between(from, to, eased(share)) : to);
      if (share === 1) this.rest();
    };
    this.frame = requestAnimationFrame(step);
  }

  camera(): Camera {
    return this.at;
  }

  /** Goes along with another map, and draws anew once that one rests. */
  follow(camera: Camera): void {
    this.stop();
    this.at = camera;
    this.place();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.drawLines();
      this.rest();
    }, RESTS);
  }

  project(point: LonLat): XY {
    return projector(this.at, this.size)(point);
  }

  stateAt(at: XY): string | undefined {
    return this.landAt(earthAt(this.at, this.size, at));
  }

  zoomBy(steps: number): void {
    const { width, height } = this.size;
    const middle: XY = [width / 2, height / 2];
    this.stop();
    this.stand(carried(this.at, this.size, { from: middle, to: middle, zoom: steps }));
    this.report();
  }

  destroy(): void {
    this.stop();
    clearTimeout(this.resting);
    this.gestures?.end();
    this.options.container.replaceChildren();
  }
}

/**
 * Starts a map in `container` that is drawn as SVG and can be moved: it needs neither WebGL nor
 * another file. It shows Mercator alone.
 */
export function mountSvg(options: MountOptions): Renderer {
  return new SvgMap(options, false);
}

/** The same as a second map that goes along with a first, and is told where that one stands. */
export function mountFollower(
  options: MountOptions,
): Pick<SvgMap, 'update' | 'follow' | 'destroy'> {
  return new SvgMap(options, true);
}
