import type { LonLat, XY } from '../../geo/mercator';
import type { Scene } from '../../scene/scene';
import { arrival } from './lines';
import { element } from './markup';
import { sceneMarks, type Mark } from './marks';
import { curvePath, linePath } from './path-data';

/**
 * Arcs drawn once more, wider, over a map: what is hovered. It is SVG even over the live map,
 * which would have to paint everything anew to change one line.
 */
export function litMarkup(
  scene: Scene,
  ties: readonly string[],
  project: (point: LonLat) => XY | undefined,
): string {
  return scene.arcs
    .filter((arc) => ties.includes(arc.tie.id))
    .map((arc) => {
      const points = arc.line.map(project).filter((p) => p !== undefined);
      // Behind the globe a line loses points, and with them its even spacing.
      const d = points.length === arc.line.length ? curvePath(points) : linePath(points);
      const line = { d, fill: 'none', 'stroke-linecap': 'round' };
      return element('path', { ...line, stroke: arc.colour, 'stroke-width': arc.width + 3 });
    })
    .join('');
}

const SVG = 'http://www.w3.org/2000/svg';

/** Puts elements below a layer in this order, touching none that stands where it should. */
function arrange(layer: Element, elements: readonly Element[]): void {
  const wanted = new Set(elements);
  for (const old of [...layer.children]) if (!wanted.has(old)) old.remove();
  let at = layer.firstElementChild;
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling;
    else layer.insertBefore(element, at);
  }
}

/** A mark's element, and where it was last put. */
interface Placed {
  mark: Mark;
  element: SVGElement;
  turn: SVGElement | null;
  by: string | undefined;
  at: string;
}

const tenth = (n: number) => String(Math.round(n * 10) / 10);

/** Puts a mark where it belongs; what stands there is not touched, which would lay it out anew. */
function place(placed: Placed, project: (point: LonLat) => XY | undefined, [x, y]: XY): void {
  const { mark, element, turn } = placed;
  const to = project(mark.at);
  const at = to === undefined ? 'hidden' : `${tenth(to[0] - x)} ${tenth(to[1] - y)}`;
  if (at !== placed.at) {
    placed.at = at;
    element.style.visibility = to === undefined ? 'hidden' : '';
    const [left = '', top = ''] = at.split(' ');
    if (to !== undefined) element.setAttribute('x', left);
    if (to !== undefined) element.setAttribute('y', top);
  }
  if (to === undefined || turn === null || mark.line === undefined) return;
  const line = mark.line.map(project).filter((p) => p !== undefined);
  turn.setAttribute('transform', `rotate(${arrival(line).toFixed(1)})`);
}

/**
 * Keeps the marks of a picture where a moving map has them: the elements that `marksMarkup`
 * wrote, in the same order as `sceneMarks`. Elements are found once for each scene.
 */
export class Overlay {
  /** What each element was written from; nothing is known of those that came with the page. */
  private written = new WeakMap<Element, string>();
  /** What each layer was last written from. */
  private layers = new WeakMap<Element, readonly string[]>();
  private marks: Placed[] = [];
  private known = new WeakMap<Element, Placed>();

  /** Writes elements into their layer; one that is the same as before stays. */
  draw(layer: Element, markup: readonly string[]): void {
    const before = this.layers.get(layer);
    this.layers.set(layer, markup);
    if (before?.length === markup.length && markup.every((one, i) => one === before[i])) return;
    const same = new Map<string, Element[]>();
    for (const element of layer.children) {
      const from = this.written.get(element);
      if (from === undefined) continue;
      const others = same.get(from);
      if (others === undefined) same.set(from, [element]);
      else others.push(element);
    }
    const kept = markup.map((one) => same.get(one)?.pop());
    const holder = layer.ownerDocument.createElementNS(SVG, 'g');
    holder.innerHTML = markup.filter((_, i) => kept[i] === undefined).join('');
    const made = [...holder.children].values();
    const elements = markup.flatMap((one, i) => {
      const element = kept[i] ?? made.next().value;
      if (element === undefined) return [];
      this.written.set(element, one);
      return [element];
    });
    arrange(layer, elements);
  }

  /** Takes up the elements below `root` that were drawn from `scene`. */
  adopt(root: Element, scene: Scene): void {
    const elements = root.querySelectorAll<SVGElement>('[data-mark]');
    this.marks = sceneMarks(scene).flatMap((mark, i) => {
      const element = elements[i];
      if (element === undefined) return [];
      const before = this.known.get(element);
      if (before?.mark === mark) return [before];
      const turn = element.querySelector<SVGElement>('.turn');
      const placed = { mark, element, turn, by: undefined, at: '' };
      this.known.set(element, placed);
      return [placed];
    });
  }

  /**
   * Moves every mark; those that `project` cannot place, behind the globe, are hidden. A caller for
   * whom nothing else has moved names what all of them are placed by: those that already are stay.
   */
  move(project: (point: LonLat) => XY | undefined, origin: XY, by?: string): void {
    for (const placed of this.marks) {
      if (by !== undefined && placed.by === by) continue;
      placed.by = by;
      place(placed, project, origin);
    }
  }
}
