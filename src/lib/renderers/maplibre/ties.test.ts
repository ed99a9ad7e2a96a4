import fc from 'fast-check';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../../tests/lib/filters';
import { dossierById } from '../../content/dossiers';
import { EVERYTHING, toggleKind } from '../../domain/filter';
import { perKind } from '../../domain/per-kind';
import { NOTHING, type Selection } from '../../domain/selection';
import { KINDS } from '../../domain/types';
import { buildScene } from '../../scene/build';
import type { Arc } from '../../scene/scene';
import { colours } from '../../scene/theme';
import { firstView, THEMES } from '../../scene/view';
import { HeldTies, lighten, tieSource, type TieChanges } from './ties';

const dossier = dossierById('egypt-pakistan');
const scene = buildScene(dossier, firstView('en', { type: 'actor', id: 'EG' }));

describe('the ties of the live map', () => {
  const { features } = tieSource(scene);

  it('are the arcs of the scene in draw order, with their lines', () => {
    expect(features.map((f) => f.properties['id'])).toEqual(scene.arcs.map((a) => a.tie.id));
    expect(features.map((f) => f.geometry)).toEqual(
      scene.arcs.map((a) => ({ type: 'LineString', coordinates: a.line })),
    );
  });

  it('are wider on a big screen, by its factor', () => {
    tieSource(scene, 2).features.forEach((feature, i) => {
      const usual = features[i]?.properties['width'] as number;
      expect(feature.properties['width']).toBeCloseTo(usual * 2, 9);
    });
  });
});

const selection = fc.constantFrom<Selection>(
  NOTHING,
  { type: 'actor', id: 'TR' },
  { type: 'tie', id: 'EG-PK/visit' },
  { type: 'place', id: 'gaza' },
);
const view = fc
  .tuple(selection, anyFilter(dossier), fc.constantFrom(...THEMES))
  .map(([selection, filter, theme]) => ({ ...firstView('en', selection), filter, theme }));
type Features = Map<string, Feature>;
const byId = (features: readonly Feature[]): Features =>
  new Map(features.map((one) => [one.properties?.['id'] as string, one]));

/** A source with layers, as far as they hold ties. */
class Drawn {
  private features: Features;
  private kinds: readonly unknown[] = KINDS;
  constructor(features: readonly Feature[]) {
    this.features = byId(features);
  }
  /** Makes the changes, as MapLibre does. */
  follow(changes: TieChanges | undefined): void {
    this.kinds = changes?.kinds ?? this.kinds;
    for (const [id, feature] of byId(changes?.add ?? [])) this.features.set(id, feature);
    for (const { id, addOrUpdateProperties = [] } of changes?.update ?? []) {
      const { properties } =
        this.features.get(String(id)) ?? expect.fail(`${String(id)} is not there`);
      for (const { key, value } of addOrUpdateProperties)
        Object.assign(properties ?? {}, { [key]: value as unknown });
    }
  }
  shown(): Features {
    const all = [...this.features.values()];
    return byId(
      all.filter(({ properties: own }) => own?.['shown'] && this.kinds.includes(own['kind'])),
    );
  }
}

/** A scene with some of the arcs of another. */
const partOf = ({ arcsByKind }: typeof scene, keep: (arc: Arc) => boolean) => ({
  arcsByKind: perKind((kind) => arcsByKind[kind].filter(keep)),
});

describe('the changes from one picture to another', () => {
  it('turn the one into the other, and that into the next', () => {
    const property = fc.property(fc.array(view, { minLength: 2, maxLength: 5 }), (views) => {
      const [first = scene, ...rest] = views.map((one) => buildScene(dossier, one));
      const held = new HeldTies();
      const drawn = new Drawn(held.all(first).features);
      for (const next of rest) {
        drawn.follow(held.changes(next));
        expect(drawn.shown()).toEqual(byId(tieSource(next).features));
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('are one word where a kind goes as a whole and comes back', () => {
    const held = new HeldTies();
    held.all(scene);
    const without = partOf(scene, ({ tie }) => tie.kind !== 'visit');
    const kinds = KINDS.filter((kind) => kind !== 'visit');
    expect(scene.arcsByKind.visit.length).toBeGreaterThan(0);
    expect(held.changes(without)).toEqual({ add: [], update: [], kinds });
    expect(held.changes(without)).toBe(undefined);
    expect(held.changes(scene)).toEqual({ add: [], update: [], kinds: [...KINDS] });
  });

  it('are one word too where the glyphs of other kinds move to the room that it leaves', () => {
    const held = new HeldTies();
    const all = buildScene(dossier, firstView('en'));
    held.all(all);
    for (const kind of KINDS) {
      const filter = toggleKind(EVERYTHING, kind);
      const without = buildScene(dossier, { ...firstView('en'), filter });
      const kinds = KINDS.filter((one) => one !== kind);
      expect(held.changes(without)).toEqual({ add: [], update: [], kinds });
      expect(held.changes(all)).toEqual({ add: [], update: [], kinds: [...KINDS] });
    }
  });

  it('are also what has changed of a kind while it was away', () => {
    const held = new HeldTies();
    held.all(scene);
    held.changes(partOf(scene, ({ tie }) => tie.kind !== 'visit'));
    const { id } = scene.arcsByKind.visit[0]?.tie ?? expect.fail('There is a visit.');
    const hidden = { id, addOrUpdateProperties: [{ key: 'shown', value: false }] };
    const rest = partOf(scene, ({ tie }) => tie.id !== id);
    expect(held.changes(rest)).toEqual({ add: [], update: [hidden], kinds: [...KINDS] });
  });

  it('bring no line twice: what comes back is shown again', () => {
    const held = new HeldTies();
    held.all(scene);
    // Two kinds lose one tie each, so that no kind goes alone.
    const some = ['visit', 'rivalry'].flatMap(
      (kind) => scene.arcs.find(({ tie }) => tie.kind === kind)?.tie.id ?? [],
    );
    const update = (value: boolean) =>
      some.map((id) => ({ id, addOrUpdateProperties: [{ key: 'shown', value }] }));
    const rest = partOf(scene, ({ tie }) => !some.includes(tie.id));
    expect(held.changes(rest)).toEqual({ add: [], update: update(false) });
    expect(held.changes(scene)).toEqual({ add: [], update: update(true) });
  });
});

describe('the changes where little is another', () => {
  it('are the colour alone of all arcs where the theme is another', () => {
    const held = new HeldTies();
    held.all(buildScene(dossier, firstView('en')));
    const dark = buildScene(dossier, { ...firstView('en'), theme: 'dark' });
    const value = ({ tie }: (typeof dark.arcs)[number]) => colours('dark')[tie.kind];
    const byKind = [...dark.arcs].sort(
      (x, y) => KINDS.indexOf(x.tie.kind) - KINDS.indexOf(y.tie.kind),
    );
    expect(held.changes(dark)?.update).toEqual(
      byKind.map((arc) => ({
        id: arc.tie.id,
        addOrUpdateProperties: [{ key: 'colour', value: value(arc) }],
      })),
    );
  });

  it('are none between a picture and itself', () => {
    const held = new HeldTies();
    held.all(scene);
    const same = buildScene(dossier, firstView('en', { type: 'actor', id: 'EG' }));
    expect(held.changes(same)).toBe(undefined);
  });
});

describe('what the page keeps of lines that the worker has', () => {
  it('lies in the same boxes', () => {
    const box = (features: readonly Feature[]) =>
      features.map(({ geometry }) => {
        if (geometry.type !== 'LineString') return expect.fail('It is a line.');
        const across = (i: number) => geometry.coordinates.map((at) => at[i] ?? NaN);
        return [0, 1].flatMap((i) => [Math.min(...across(i)), Math.max(...across(i))]);
      });
    const { features } = tieSource(scene);
    const before = box(features);
    lighten(features);
    expect(box(features)).toEqual(before);
    expect(features.map(({ geometry }) => geometry.coordinates.length)).toEqual(
      features.map(() => 2),
    );
  });
});
