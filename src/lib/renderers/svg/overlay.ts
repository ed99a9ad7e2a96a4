import type { LonLat, XY } from '../../geo/mercator';
import type { Arc, Scene } from '../../scene/scene';
import { colours } from '../../scene/theme';
import { strokes } from './lines';
import { curvePath, linePath } from './path-data';
import { writeMarkup } from './trusted';

/** How much wider than it is drawn an arc is lit, CSS pixels. */
const LIT = 3;

/**
 * Arcs drawn once more, wider, over a map: what is hovered, as sure as it is and no surer. It is
 * SVG even over the live map, which would have to paint everything anew to change one line.
 */
export function litMarkup(
  scene: Scene,
  ties: readonly string[],
  project: (point: LonLat) => XY | undefined,
): string {
  if (ties.length === 0) return '';
  const { casing } = colours(scene.theme);
  return scene.arcs
    .filter((arc) => ties.includes(arc.tie.id))
    .map((arc) => {
      const points = arc.line.map(project).filter((p) => p !== undefined);
      // Behind the globe a line loses points, and with them its even spacing.
      const d = points.length === arc.line.length ? curvePath(points) : linePath(points);
      const wider: Arc = { ...arc, width: arc.width + LIT, emphasis: 'strong' };
      return strokes(wider, d, casing, true);
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

/** Writes the layers of a picture on a page, touching only the elements that change. */
export class Overlay {
  /** What each element was written from; nothing is known of those that came with the page. */
  private written = new WeakMap<Element, string>();

  /** Writes elements into their layer; one that is the same as before stays. */
  draw(layer: Element, markup: readonly string[]): void {
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
    writeMarkup(holder, markup.filter((_, i) => kept[i] === undefined).join(''));
    const made = [...holder.children].values();
    const elements = markup.flatMap((one, i) => {
      const element = kept[i] ?? made.next().value;
      if (element === undefined) return [];
      this.written.set(element, one);
      return [element];
    });
    arrange(layer, elements);
  }
}
