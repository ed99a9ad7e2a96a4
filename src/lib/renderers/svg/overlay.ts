import type { LonLat, XY } from '../../geo/mercator';
import type { Arc, Scene } from '../../scene/scene';
import { colours } from '../../scene/theme';
import { arrange } from './arrange';
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

/** What a layer was last written from, and its elements, one for each. */
interface Written {
  markup: readonly string[];
  elements: readonly Element[];
}

/** Writes the layers of a picture on a page, touching only the elements that change. */
export class Overlay {
  /** Nothing is known of what came with the page. */
  private written = new WeakMap<Element, Written>();

  /** Writes elements into their layer; one that is the same as before stays. */
  draw(layer: Element, markup: readonly string[]): void {
    const before = this.written.get(layer) ?? { markup: [], elements: [...layer.children] };
    const same = new Map<string, Element[]>();
    before.markup.forEach((from, i) => {
      const element = before.elements[i];
      const others = same.get(from);
      if (element === undefined) return;
      if (others === undefined) same.set(from, [element]);
      else others.push(element);
    });
    const kept = markup.map((one) => same.get(one)?.shift());
    const holder = layer.ownerDocument.createElementNS(SVG, 'g');
    const fresh = markup.filter((_, i) => kept[i] === undefined);
    if (fresh.length > 0) writeMarkup(holder, fresh.join(''));
    const made = [...holder.children].values();
    const elements = kept.flatMap((one) => one ?? made.next().value ?? []);
    arrange(layer, before.elements, elements);
    this.written.set(layer, { markup, elements });
  }
}
