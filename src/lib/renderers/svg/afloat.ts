import type { LonLat, XY } from '../../geo/mercator';
import type { Scene } from '../../scene/scene';
import { arrival } from './lines';
import type { Mark } from './mark';
import { sceneMarks, type Which } from './marks';

/** A mark's element, and where it was last put. */
interface Placed {
  mark: Mark;
  element: Element;
  turn: Element | null;
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
    if (to === undefined) element.setAttribute('visibility', 'hidden');
    else element.removeAttribute('visibility');
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
 * wrote, in the same order as `sceneMarks`.
 */
export class Afloat {
  private marks: Placed[] = [];
  private known = new WeakMap<Element, Placed>();

  /** Takes up the elements that were drawn from `scene`, one for each of the marks that were asked for. */
  adopt(elements: readonly Element[], scene: Scene, which: Which = 'all'): void {
    this.marks = sceneMarks(scene, which).flatMap((mark, i) => {
      const element = elements[i];
      return element === undefined ? [] : [this.placed(mark, element)];
    });
  }

  private placed(mark: Mark, element: Element): Placed {
    const before = this.known.get(element);
    if (before?.mark === mark) return before;
    // An element of the same look may stand for a mark elsewhere, such as a glyph that has moved.
    if (before !== undefined) return Object.assign(before, { mark, by: undefined });
    const turn = mark.line === undefined ? null : element.querySelector('.turn');
    const placed = { mark, element, turn, by: undefined, at: '' };
    this.known.set(element, placed);
    return placed;
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
