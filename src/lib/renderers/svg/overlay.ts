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

/**
 * Keeps the marks of a picture where a moving map has them: the elements that `marksMarkup`
 * wrote, in the same order as `sceneMarks`. Elements are found once for each scene.
 */
export class Overlay {
  /** What each element was written from; nothing is known of those that came with the page. */
  private written = new WeakMap<Element, string>();
  private marks: { mark: Mark; element: SVGElement; turn: SVGElement | null }[] = [];

  /** Writes elements into their layer; one that is the same as before stays. */
  draw(layer: Element, markup: readonly string[]): void {
    const same = new Map<string, Element[]>();
    for (const element of layer.children) {
      const from = this.written.get(element);
      if (from !== undefined) same.set(from, [...(same.get(from) ?? []), element]);
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
    const elements = [...root.querySelectorAll<SVGElement>('[data-mark]')];
    this.marks = sceneMarks(scene).flatMap((mark, i) => {
      const element = elements[i];
      return element === undefined
        ? []
        : [{ mark, element, turn: element.querySelector<SVGElement>('.turn') }];
    });
  }

  /** Moves every mark; those that `project` cannot place, behind the globe, are hidden. */
  move(project: (point: LonLat) => XY | undefined, origin: XY): void {
    for (const { mark, element, turn } of this.marks) {
      const at = project(mark.at);
      element.style.visibility = at === undefined ? 'hidden' : '';
      if (at === undefined) continue;
      element.setAttribute('x', String(Math.round((at[0] - origin[0]) * 10) / 10));
      element.setAttribute('y', String(Math.round((at[1] - origin[1]) * 10) / 10));
      if (turn === null || mark.line === undefined) continue;
      const line = mark.line.map(project).filter((p) => p !== undefined);
      turn.setAttribute('transform', `rotate(${arrival(line).toFixed(1)})`);
    }
  }
}
