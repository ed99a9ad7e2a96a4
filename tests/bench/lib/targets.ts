/** A position on the page to click on, and what it stands for. */
export interface Target {
  kind: 'capital' | 'arc' | 'country';
  name: string;
  x: number;
  y: number;
}

/** Runs in the page: the middle of each mark of a kind that nothing else covers. */
export function marksOf({ kind, links }: { kind: Target['kind']; links: string }): Target[] {
  return [...document.querySelectorAll(links)].flatMap((link) => {
    const { left, top, width, height } = (
      link.querySelector('circle') ?? link
    ).getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const name = link.getAttribute('data-target') ?? '';
    return document.elementFromPoint(x, y)?.closest('a') === link ? [{ kind, name, x, y }] : [];
  });
}

/**
 * Runs in the page: for each state the point of its land that is farthest from all marks and arcs,
 * where that is farther than `clear` and the map lies open.
 */
export function landOf({ ids, clear }: { ids: string[]; clear: number }): Target[] {
  const onScreen = (shape: SVGGraphicsElement, at: DOMPoint) =>
    at.matrixTransform(shape.getScreenCTM() ?? new DOMMatrix());
  const alongArc = (arc: SVGPathElement) =>
    Array.from({ length: 60 }, (_, i) =>
      onScreen(arc, arc.getPointAtLength((arc.getTotalLength() * i) / 59)),
    );
  const arcs = [...document.querySelectorAll<SVGPathElement>('a[data-tie] path:last-child')];
  const marks = [...document.querySelectorAll('[data-mark] a')].map((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    return new DOMPoint(left + width / 2, top + height / 2);
  });
  const obstacles = [...arcs.flatMap(alongArc), ...marks];
  const room = ({ x, y }: DOMPoint) =>
    Math.min(...obstacles.map((one) => Math.hypot(one.x - x, one.y - y)));
  const roomiest = (land: SVGPathElement) => {
    const { x, y, width, height } = land.getBBox();
    const inside = Array.from(
      { length: 400 },
      (_, i) => new DOMPoint(x + (width * (i % 20)) / 20, y + (height * Math.floor(i / 20)) / 20),
    ).filter((point) => land.isPointInFill(point));
    return inside
      .map((point) => onScreen(land, point))
      .filter((at) => document.elementFromPoint(at.x, at.y)?.tagName === 'CANVAS')
      .map((at) => ({ at, room: room(at) }))
      .sort((one, other) => other.room - one.room)[0];
  };
  return ids.flatMap((name): Target[] => {
    const land = document.querySelector<SVGPathElement>(`[data-state="${name}"] path`);
    const best = land === null ? undefined : roomiest(land);
    if (best === undefined || best.room < clear) return [];
    return [{ kind: 'country', name, x: best.at.x, y: best.at.y }];
  });
}

/** Every so many of a list, so that `count` of them come from all of it. */
export function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return items
    .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    .slice(0, count);
}
