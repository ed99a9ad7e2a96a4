import type { LonLat, XY } from '../../geo/mercator';
import type { Arc, Scene } from '../../scene/scene';
import { colours } from '../../scene/theme';
import { arrange } from './arrange';
import { strokes, type Drawing } from './lines';
import { tieMarks } from './marks';
import { curvePath, linePath } from './path-data';
import { writeMarkup } from './trusted';

/** How much wider than it is drawn an arc is lit, CSS pixels. */
const LIT = 3;

/**
 * Arcs drawn once more, wider, over a map: what is hovered, as sure as it is and no surer. It is
 * SVG even over the live map, which would have to paint everything anew to change one line. Over a
 * map that paints what stands on arcs, those marks are drawn once more as well: as links, if `href`
 * is given.
 */
export function litMarkup(
  scene: Scene,
  ties: readonly string[],
  project: (point: LonLat) => XY | undefined,
  href?: Drawing['href'],
): string {
  if (ties.length === 0) return '';
  const { casing } = colours(scene.theme);
  const arcs = scene.arcs
    .filter((arc) => ties.includes(arc.tie.id))
    .map((arc) => {
      const points = arc.line.map(project).filter((p) => p !== undefined);
      // Behind the globe a line loses points, and with them its even spacing.
      const d = points.length === arc.line.length ? curvePath(points) : linePath(points);
      const wider: Arc = { ...arc, width: arc.width + LIT, emphasis: 'strong' };
      return strokes(wider, d, casing, true);
    });
  return arcs.join('') + (href === undefined ? '' : tieMarks(scene, ties, project, href));
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

  /**
   * Writes elements into their layer; one that is the same as before stays.
   * @returns the elements, in the order of their markup.
   */
  draw(layer: Element, markup: readonly string[]): readonly Element[] {
    const before = this.written.get(layer) ?? { markup: [], elements: [...layer.children] };
    const [head, tail] = alike(before.markup, markup);
    const old = before.elements.slice(head, before.elements.length - tail);
    const known = before.markup.slice(head, before.markup.length - tail);
    const between = elementsFor(markup.slice(head, markup.length - tail), known, old);
    const end = before.elements.slice(before.elements.length - tail);
    arrange(layer, old, between, end[0]);
    const elements = [...before.elements.slice(0, head), ...between, ...end];
    this.written.set(layer, { markup, elements });
    return elements;
  }
}

/** How many strings are the same at the beginning, and of the others at the end, of two lists. */
function alike(one: readonly string[], other: readonly string[]): [head: number, tail: number] {
  const most = Math.min(one.length, other.length);
  let [head, tail] = [0, 0];
  while (head < most && one[head] === other[head]) head += 1;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return [head, tail];
}

/** An element for each markup: one that has been written from the same, or a new one. */
function elementsFor(
  markup: readonly string[],
  known: readonly string[],
  old: readonly Element[],
): Element[] {
  const same = new Map<string, Element[]>();
  known.forEach((from, i) => {
    const element = old[i];
    const others = same.get(from);
    if (element === undefined) return;
    if (others === undefined) same.set(from, [element]);
    else others.push(element);
  });
  const kept = markup.map((one) => same.get(one)?.shift());
  const fresh = markup.filter((_, i) => kept[i] === undefined);
  const holder = document.createElementNS(SVG, 'g');
  if (fresh.length > 0) writeMarkup(holder, fresh.join(''));
  const made = [...holder.children].values();
  return kept.flatMap((one) => one ?? made.next().value ?? []);
}
