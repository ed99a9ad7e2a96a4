/** A position on the page, in CSS pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** A position to click on, and what stands there. */
export interface Target extends Spot {
  kind: 'capital' | 'arc' | 'country';
  name: string;
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

/** Runs in the page: where marks stand, and points along the arcs, in CSS pixels. */
export function obstaclesOf({ marks, arcs }: { marks: string; arcs: string }): Spot[] {
  const alongArc = (arc: SVGPathElement): Spot[] => {
    const matrix = arc.getScreenCTM() ?? new DOMMatrix();
    return Array.from({ length: 60 }, (_, i) => {
      const at = arc.getPointAtLength((arc.getTotalLength() * i) / 59).matrixTransform(matrix);
      return { x: at.x, y: at.y };
    });
  };
  const middles = [...document.querySelectorAll(marks)].map((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  return [...middles, ...[...document.querySelectorAll<SVGPathElement>(arcs)].flatMap(alongArc)];
}

/**
 * Runs in the page: points well inside the land of each state, `margin` pixels from its borders,
 * where the map lies open.
 */
export function landOf({ ids, margin }: { ids: string[]; margin: number }): Target[] {
  const steps = Array.from({ length: 30 }, (_, i) => i / 30);
  const around = [-margin, 0, margin];
  const pointsOn = (name: string, land: SVGPathElement): Target[] => {
    const box = land.getBoundingClientRect();
    const toLand = land.getScreenCTM()?.inverse();
    const holds = (x: number, y: number) =>
      land.isPointInFill(new DOMPoint(x, y).matrixTransform(toLand));
    return steps
      .flatMap((a) => steps.map((b) => [box.x + box.width * a, box.y + box.height * b] as const))
      .filter(([x, y]) => around.every((dx) => around.every((dy) => holds(x + dx, y + dy))))
      .filter(([x, y]) => document.elementFromPoint(x, y)?.tagName === 'CANVAS')
      .map(([x, y]) => ({ kind: 'country', name, x, y }));
  };
  return ids.flatMap((name) => {
    const land = document.querySelector<SVGPathElement>(`[data-state="${name}"] path`);
    return land === null ? [] : pointsOn(name, land);
  });
}

/** For each name the target with the most room around it, where that is at least `clear` pixels. */
export function roomiest(targets: Target[], obstacles: Spot[], clear: number): Target[] {
  const room = ({ x, y }: Spot) =>
    Math.min(...obstacles.map((one) => Math.hypot(one.x - x, one.y - y)));
  const best = new Map<string, { target: Target; room: number }>();
  for (const target of targets) {
    const own = room(target);
    if (own >= clear && own > (best.get(target.name)?.room ?? 0))
      best.set(target.name, { target, room: own });
  }
  return [...best.values()].map(({ target }) => target);
}

/** Every so many of a list, so that `count` of them come from all of it. */
export function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return items
    .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    .slice(0, count);
}
