import { pointAt } from '../../../src/lib/geo/curve';
import type { XY } from '../../../src/lib/geo/mercator';
import { BADGE } from '../../../src/lib/scene/badge';
import type { Arc } from '../../../src/lib/scene/scene';
import { badgeOf, type Shown } from './map';
import type { Picture } from './png';

/** A place on an arc where nothing else is painted near, and the direction across it. */
interface Probe {
  at: XY;
  across: XY;
}

/** How far to both sides of an arc its colour is looked for, CSS pixels. */
const SPAN = 9;

/** Places along an arc that lie in the map, clear of marks and of other arcs. */
export function probesOn({ scene, on, hit, box }: Shown, arc: Arc): Probe[] {
  const badges = scene.arcs.flatMap((one) => [badgeOf({ on }, one) ?? []]);
  const inside = ([x, y]: XY) =>
    x > box.x + 60 && x < box.x + box.width - 60 && y > box.y + 20 && y < box.y + box.height - 50;
  return Array.from({ length: 61 }, (_, i) => 0.05 + i * 0.015).flatMap((share) => {
    const at = on(pointAt(arc.line, share));
    if (!inside(at)) return [];
    if (badges.some(([x = NaN, y = NaN]) => Math.hypot(x - at[0], y - at[1]) < BADGE.reach + SPAN))
      return [];
    const { points, arcs } = hit(at, { point: 16, arc: SPAN + 3 });
    if (points.length > 0 || arcs.length !== 1 || arcs[0]?.tie.id !== arc.tie.id) return [];
    const [fromX, fromY] = on(pointAt(arc.line, share - 0.004));
    const [toX, toY] = on(pointAt(arc.line, share + 0.004));
    const length = Math.hypot(toX - fromX, toY - fromY) || 1;
    return [{ at, across: [-(toY - fromY) / length, (toX - fromX) / length] as XY }];
  });
}

/** Some arcs, unbroken and in full colour, that have places enough to be measured. */
export function measurable(shown: Shown, most: number): { arc: Arc; probes: Probe[] }[] {
  const found: { arc: Arc; probes: Probe[] }[] = [];
  const bright = shown.scene.arcs.filter(
    ({ certainty, emphasis }) =>
      certainty === 'reported' && (emphasis === 'normal' || emphasis === 'strong'),
  );
  for (const arc of bright.reverse()) {
    if (found.length === most) break;
    const probes = probesOn(shown, arc);
    if (probes.length >= 4) found.push({ arc, probes });
  }
  return found;
}

function rgb(hex: string): [number, number, number] {
  const n = parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

/**
 * How far from where it belongs an arc is painted, CSS pixels across it: the mean of where its
 * colour is found over all probes. `undefined` where its colour is hardly found at all.
 */
export function paintedAside(
  picture: Picture,
  { arc, probes }: { arc: Arc; probes: Probe[] },
): number | undefined {
  const wanted = rgb(arc.colour);
  let [weight, sum] = [0, 0];
  for (const { at, across } of probes) {
    for (let s = -SPAN; s <= SPAN; s += 0.25) {
      const [x, y] = [Math.floor(at[0] + s * across[0]), Math.floor(at[1] + s * across[1])];
      const found = picture.at(x, y);
      const far = Math.hypot(...found.map((value, i) => value - (wanted[i] ?? 0)));
      const w = Math.max(0, 1 - far / 110);
      weight += w;
      sum += w * s;
    }
  }
  // A line of one pixel, painted between its dashes on a third of the way.
  return weight < probes.length * 4 * 0.25 ? undefined : sum / weight;
}

/** Lightness of a picture's part, in rows. */
function grey({ at }: Picture, { x, y, width, height }: Shown['box']): number[][] {
  const [left, top] = [Math.ceil(x), Math.ceil(y)];
  return Array.from({ length: Math.floor(height) - 1 }, (_, j) =>
    Array.from({ length: Math.floor(width) - 1 }, (__, i) => {
      const [r, g, b] = at(left + i, top + j);
      return (r + g + b) / 3;
    }),
  );
}

/** The shift in whole pixels, up to three, at which two pictures of the same box agree best. */
export function bestShift(one: Picture, other: Picture, box: Shown['box']): XY {
  const [a, b] = [grey(one, box), grey(other, box)];
  let best: { at: XY; error: number } = { at: [0, 0], error: Infinity };
  for (let dy = -3; dy <= 3; dy++) {
    for (let dx = -3; dx <= 3; dx++) {
      let error = 0;
      for (let j = 3; j < a.length - 3; j += 2)
        for (let i = 3; i < (a[j]?.length ?? 0) - 3; i++)
          error += Math.abs((a[j]?.[i] ?? 0) - (b[j + dy]?.[i + dx] ?? 0));
      if (error < best.error) best = { at: [dx, dy], error };
    }
  }
  return best.at;
}

/**
 * The share of a box's pixels whose colour differs, in some part by more than `most` of 255, from
 * that of every pixel at the same place of the other picture and next to it.
 */
export function shareApart(
  one: Picture,
  other: Picture,
  { x, y, width, height }: Shown['box'],
  most: number,
): number {
  const near = [-1, 0, 1];
  const alike = (i: number, j: number) => {
    const wanted = one.at(i, j);
    return near.some((dy) =>
      near.some((dx) => {
        const found = other.at(i + dx, j + dy);
        return wanted.every((part, k) => Math.abs(part - (found[k] ?? 0)) <= most);
      }),
    );
  };
  let [apart, all] = [0, 0];
  for (let j = Math.ceil(y) + 1; j < y + height - 2; j++)
    for (let i = Math.ceil(x) + 1; i < x + width - 2; i++) {
      if (!alike(i, j)) apart += 1;
      all += 1;
    }
  return apart / all;
}
