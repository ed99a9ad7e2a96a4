import fc from 'fast-check';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../../tests/lib/filters';
import { dossierById } from '../../content/dossiers';
import { NOTHING, type Selection } from '../../domain/selection';
import { buildScene } from '../../scene/build';
import { colours } from '../../scene/theme';
import { firstView, THEMES } from '../../scene/view';
import { HeldTies, lighten, tieSource, type TieChanges } from './ties';

const dossier = dossierById('egypt-pakistan');
const scene = buildScene(dossier, firstView('en', { type: 'actor', id: 'EG' }));

describe('the ties of the live map', () => {
  const { features } = tieSource(scene);

  it('are the arcs of the scene in draw order, with their lines', () => {
    expect(features.map((f) => f.properties['id'])).toEqual(scene.arcs.map((a) => a.tie.id));
    const order = features.map((f) => f.properties['order'] as number);
    expect(order).toEqual([...order].sort((x, y) => x - y));
    expect(features.map((f) => f.geometry)).toEqual(
      scene.arcs.map((a) => ({ type: 'LineString', coordinates: a.line })),
    );
  });

  it('are wider on a big screen, by its factor', () => {
    tieSource(scene, 2).features.forEach((feature, i) => {
      for (const name of ['width', 'casing', 'core']) {
        const usual = features[i]?.properties[name] as number;
        expect(feature.properties[name]).toBeCloseTo(usual * 2, 9);
      }
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

/** Makes the changes, as MapLibre does. */
function follow(features: Features, changes: TieChanges | undefined): void {
  for (const [id, feature] of byId(changes?.add ?? [])) features.set(id, feature);
  for (const { id, addOrUpdateProperties = [] } of changes?.update ?? []) {
    const { properties } = features.get(String(id)) ?? expect.fail(`${String(id)} is not there`);
    for (const { key, value } of addOrUpdateProperties)
      Object.assign(properties ?? {}, { [key]: value as unknown });
  }
}
const shown = (features: Features) =>
  byId([...features.values()].filter(({ properties }) => properties?.['shown'] === true));

describe('the changes from one picture to another', () => {
  it('turn the one into the other, and that into the next', () => {
    const property = fc.property(fc.array(view, { minLength: 2, maxLength: 5 }), (views) => {
      const [first = scene, ...rest] = views.map((one) => buildScene(dossier, one));
      const held = new HeldTies();
      const features = byId(held.all(first).features);
      for (const next of rest) {
        follow(features, held.changes(next));
        expect(shown(features)).toEqual(byId(tieSource(next).features));
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('bring no line twice: what comes back is shown again', () => {
    const held = new HeldTies();
    held.all(scene);
    const all = scene.arcs.map(({ tie }) => tie.id);
    const update = (value: boolean) =>
      all.map((id) => ({ id, addOrUpdateProperties: [{ key: 'shown', value }] }));
    expect(held.changes({ arcs: [] })).toEqual({ add: [], update: update(false) });
    expect(held.changes(scene)).toEqual({ add: [], update: update(true) });
  });

  it('are the colour alone of all arcs where the theme is another', () => {
    const held = new HeldTies();
    held.all(buildScene(dossier, firstView('en')));
    const dark = buildScene(dossier, { ...firstView('en'), theme: 'dark' });
    const value = ({ tie }: (typeof dark.arcs)[number]) => colours('dark')[tie.kind];
    expect(held.changes(dark)?.update).toEqual(
      dark.arcs.map((arc) => ({
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
