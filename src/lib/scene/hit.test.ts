import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { FRAME, projector } from '../geo/camera';
import { distanceToLine, pointAt } from '../geo/curve';
import type { LonLat, XY } from '../geo/mercator';
import { buildScene } from './build';
import { hitIndex, REACH } from './hit';
import type { Arc } from './scene';
import { firstView } from './view';

const dossier = dossierById('egypt-pakistan');
const scene = buildScene(dossier, firstView('ar'));
const project = projector(scene.camera, FRAME);
const hit = hitIndex(scene, project);
const lineOf = (arc: Arc) => arc.line.map(project);
const idsAt = (at: XY) => hit(at).arcs.map((a) => a.tie.id);

/** Where two segments cross, if they do. */
function crossing([p, q]: readonly [XY, XY], [r, s]: readonly [XY, XY]): XY | undefined {
  const [dx, dy, ex, ey] = [q[0] - p[0], q[1] - p[1], s[0] - r[0], s[1] - r[1]];
  const across = dx * ey - dy * ex;
  const t = ((r[0] - p[0]) * ey - (r[1] - p[1]) * ex) / across;
  const u = ((r[0] - p[0]) * dy - (r[1] - p[1]) * dx) / across;
  if (!(t > 0 && t < 1 && u > 0 && u < 1)) return undefined;
  return [p[0] + dx * t, p[1] + dy * t];
}

const segments = (line: readonly XY[]) => line.slice(1).map((q, i): [XY, XY] => [line[i] ?? q, q]);

function crossingOf(one: Arc, other: Arc): XY | undefined {
  for (const a of segments(lineOf(one)))
    for (const b of segments(lineOf(other))) {
      const at = crossing(a, b);
      if (at !== undefined) return at;
    }
  return undefined;
}

describe('under the pointer', () => {
  it('an arc is found at its own middle', () => {
    for (const arc of scene.arcs) expect(idsAt(pointAt(lineOf(arc), 0.5))).toContain(arc.tie.id);
  });

  it('the nearest arc comes first', () => {
    for (const arc of scene.arcs.filter((a) => a.emphasis === 'normal')) {
      const at = pointAt(lineOf(arc), 0.5);
      const [first] = hit(at, { point: 0, arc: 0 }).arcs;
      expect(first, arc.tie.id).toBeDefined();
    }
    const visits = scene.arcs.find((a) => a.tie.id === 'EG-PK/visit');
    expect(idsAt(pointAt(lineOf(visits ?? (scene.arcs[0] as Arc)), 0.5))[0]).toBe('EG-PK/visit');
  });

  it('both arcs are found where two cross', () => {
    const crossings = scene.arcs.flatMap((one, i) =>
      scene.arcs.slice(i + 1).flatMap((other) => {
        const at = crossingOf(one, other);
        return at === undefined ? [] : [{ at, ids: [one.tie.id, other.tie.id] }];
      }),
    );
    expect(crossings.length).toBeGreaterThan(10);
    for (const { at, ids } of crossings)
      expect(idsAt(at), ids.join(' × ')).toEqual(expect.arrayContaining(ids));
  });

  it('a capital is found, and the nearest mark first', () => {
    for (const point of scene.points) {
      const [first] = hit(project(point.at)).points;
      expect(first?.at, point.id).toEqual(point.at);
    }
  });

  it('nothing is found in the open sea', () => {
    expect(hit(project([68, 2]))).toEqual({ points: [], arcs: [] });
  });

  it('no arc that is near enough is passed over', () => {
    for (let i = 0; i < 1500; i++) {
      // Positions all over the frame, the same in every run.
      const at: XY = [(i * 389.7) % FRAME.width, (i * 263.3) % FRAME.height];
      const near = scene.arcs.filter(
        (arc) => distanceToLine(at, lineOf(arc)) - arc.width / 2 <= REACH.touch.arc,
      );
      const found = hit(at, REACH.touch).arcs;
      expect(new Set(found.map((a) => a.tie.id))).toEqual(new Set(near.map((a) => a.tie.id)));
    }
  });

  it('a finger reaches farther than a mouse', () => {
    const [x, y] = project([31.24, 30.04]);
    const at: XY = [x - 18, y];
    const ids = (reach: { point: number; arc: number }) => hit(at, reach).points.map((p) => p.id);
    expect(ids(REACH.touch)).toContain('EG');
    expect(ids(REACH.mouse)).not.toContain('EG');
  });

  it('what lies behind the globe is not found', () => {
    const hidden = (): undefined => undefined;
    expect(hitIndex(scene, hidden)([550, 350])).toEqual({ points: [], arcs: [] });
  });
});

describe('dimmed arcs under the pointer', () => {
  const selection = { type: 'tie', id: 'EG-PK/visit' } as const;
  const dimming = buildScene(dossier, firstView('ar', selection));
  const place = projector(dimming.camera, FRAME);
  const idsNear = (at: LonLat) => hitIndex(dimming, place)(place(at)).arcs.map((a) => a.tie.id);

  it('give way to one that is not', () => {
    const strong = dimming.arcs.find((a) => a.tie.id === selection.id);
    // Near Cairo all arcs of Egypt run together.
    expect(idsNear(strong?.line[0] ?? [0, 0])).toEqual([selection.id]);
  });

  it('are found where no other is near', () => {
    const strong = dimming.arcs.find((a) => a.emphasis === 'strong')?.line.map(place) ?? [];
    const alone = dimming.arcs.filter(
      (a) => a.emphasis === 'dim' && distanceToLine(place(a.line[12] ?? [0, 0]), strong) > 40,
    );
    expect(alone.length).toBeGreaterThan(10);
    for (const arc of alone) expect(idsNear(arc.line[12] ?? [0, 0])).toContain(arc.tie.id);
  });
});
