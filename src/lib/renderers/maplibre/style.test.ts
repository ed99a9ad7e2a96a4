import { LINE_CLASSES } from '../../geo/basemap';
import fc from 'fast-check';
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../../tests/lib/filters';
import { pictureAtlas } from '../../content/basemap';
import { dossierById } from '../../content/dossiers';
import { NOTHING, type Selection } from '../../domain/selection';
import { CERTAINTIES } from '../../domain/types';
import { buildScene } from '../../scene/build';
import { colours } from '../../scene/theme';
import { firstView, THEMES } from '../../scene/view';
import { baseSources, tieChanges, tieSource } from './sources';
import { landColour, layersOf, paintChanges, SOURCES } from './style';

const scene = buildScene(
  dossierById('egypt-pakistan'),
  firstView('en', { type: 'actor', id: 'EG' }),
);
const layers = layersOf(scene);
const ids = layers.map((l) => l.id);
const sourceOf = (layer: LayerSpecification) => ('source' in layer ? layer.source : undefined);
const sources = new Map(
  Object.entries({ ...baseSources(pictureAtlas().basemap('un')), ties: tieSource(scene) }),
);

/** Every `["get", name]` in a layer. */
function propertiesRead(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value[0] === 'get') return [String(value[1])];
  return Object.values(value).flatMap(propertiesRead);
}

describe('the layers of the live map', () => {
  it('have ids of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draw from the sources there are, and from all of them', () => {
    const used = new Set(layers.flatMap((l) => sourceOf(l) ?? []));
    expect([...used].sort()).toEqual([...SOURCES].sort());
    expect([...sources.keys()].sort()).toEqual([...SOURCES].sort());
  });

  it('are of types that fit: only the background has no source', () => {
    for (const layer of layers) {
      expect(['background', 'fill', 'line']).toContain(layer.type);
      expect(layer.type === 'background', layer.id).toBe(sourceOf(layer) === undefined);
    }
    expect(layers[0]?.type).toBe('background');
  });

  it('read only properties that the features of their source have', () => {
    for (const layer of layers) {
      const source = sourceOf(layer);
      if (source === undefined) continue;
      const [feature] = sources.get(source)?.features ?? [];
      const known = Object.keys(feature?.properties ?? {});
      for (const name of propertiesRead(layer)) expect(known, layer.id).toContain(name);
    }
  });

  it('draw ties above all of the base map, and their casing below their lines', () => {
    const ties = ids.flatMap((id, i) => (id.startsWith('ties') ? [i] : []));
    const base = ids.flatMap((id, i) => (id.startsWith('ties') ? [] : [i]));
    expect(Math.min(...ties)).toBeGreaterThan(Math.max(...base));
    expect(ids.indexOf('ties-casing')).toBe(Math.min(...ties));
  });

  it('have one line for each certainty, dashed unless it is reported', () => {
    for (const certainty of CERTAINTIES) {
      const layer = layers.find((l) => l.id === `ties-${certainty}`);
      expect(layer).toMatchObject({ filter: ['==', ['get', 'certainty'], certainty] });
      const dashed = layer?.type === 'line' && layer.paint?.['line-dasharray'] !== undefined;
      expect(dashed, certainty).toBe(certainty !== 'reported');
    }
  });

  it('dash every line but international borders', () => {
    const dashed = layers.filter(
      (l) => l.id.startsWith('borders') && l.type === 'line' && l.paint?.['line-dasharray'],
    );
    expect(dashed.map((l) => l.id)).toEqual(LINE_CLASSES.slice(1).map((kind) => `borders-${kind}`));
  });

  it('are the same for the same scene, and change no scene', () => {
    const before = JSON.stringify(scene);
    expect(layersOf(scene)).toEqual(layers);
    expect(JSON.stringify(scene)).toBe(before);
  });
});

describe('the colour of land', () => {
  it('names each state of the scene once, then the disputed and the rest', () => {
    const theme = colours('light');
    const colour = landColour({ EG: 'selected', PK: 'principal' }, theme);
    expect(colour).toEqual([
      ...['match', ['get', 'id'], 'EG', theme.landSelected, 'PK', theme.landPrincipal],
      ['case', ['==', ['get', 'unit'], 'disputed'], theme.disputed, theme.land],
    ]);
  });

  it('without states is a case alone, since a match needs one', () => {
    expect(landColour({}, colours('light'))[0]).toBe('case');
  });
});

describe('the paint that changes between two scenes', () => {
  const dark = { ...scene, theme: 'dark' as const };
  const other = { ...dark, states: { TR: 'selected' as const } };

  it('is none between a scene and itself', () => {
    expect(paintChanges(scene, scene)).toEqual([]);
  });

  it('is that of land alone where only states differ', () => {
    const changes = paintChanges(scene, { ...scene, states: other.states });
    expect(changes.map(([layer, name]) => [layer, name])).toEqual([['states', 'fill-color']]);
  });

  it.each([
    ['dark', scene, dark],
    ['light again', dark, scene],
    ['dark with other states', scene, other],
  ])('makes the one the other, and is of colours alone: %s', (_, from, to) => {
    const painted = structuredClone(layersOf(from));
    for (const [layer, name, value] of paintChanges(from, to)) {
      expect(name).toMatch(/-color$/);
      const paint = painted.find(({ id }) => id === layer)?.paint;
      Object.assign(paint ?? {}, { [name]: value });
    }
    expect(painted).toEqual(layersOf(to));
  });

  it('leaves no colour of another theme', () => {
    for (const theme of THEMES) {
      const written = JSON.stringify(layersOf({ ...scene, theme })).match(/#\w+/g) ?? [];
      const own: string[] = Object.values(colours(theme));
      expect(written.filter((one) => !own.includes(one))).toEqual([]);
    }
  });
});

describe('the ties of the live map', () => {
  const { features } = tieSource(scene);

  it('are the arcs of the scene in draw order, with their lines', () => {
    expect(features.map((f) => f.properties?.['id'] as unknown)).toEqual(
      scene.arcs.map((a) => a.tie.id),
    );
    const order = features.map((f) => f.properties?.['order'] as number);
    expect(order).toEqual([...order].sort((x, y) => x - y));
    expect(features.map((f) => f.geometry)).toEqual(
      scene.arcs.map((a) => ({ type: 'LineString', coordinates: a.line })),
    );
  });

  it('are wider on a big screen, by its factor', () => {
    tieSource(scene, 2).features.forEach((feature, i) => {
      for (const name of ['width', 'casing', 'core']) {
        const usual = features[i]?.properties?.[name] as number;
        expect(feature.properties?.[name]).toBeCloseTo(usual * 2, 9);
      }
    });
  });
});

describe('the changes from one picture to another', () => {
  const dossier = dossierById('egypt-pakistan');
  const selection = fc.constantFrom<Selection>(
    NOTHING,
    { type: 'actor', id: 'TR' },
    { type: 'tie', id: 'EG-PK/visit' },
    { type: 'place', id: 'gaza' },
  );
  const view = fc
    .tuple(selection, anyFilter(dossier), fc.constantFrom(...THEMES))
    .map(([selection, filter, theme]) => ({ ...firstView('en', selection), filter, theme }));
  const byId = (features: Feature[]) =>
    new Map(features.map((one) => [one.properties?.['id'] as string, one]));

  it('turn the one into the other', () => {
    const property = fc.property(view, view, (one, other) => {
      const [before, now] = [buildScene(dossier, one), buildScene(dossier, other)];
      const features = byId(tieSource(before).features);
      const changes = tieChanges(before, now);
      for (const id of changes?.remove ?? []) features.delete(id);
      for (const [id, feature] of byId(changes?.add ?? [])) features.set(id, feature);
      expect(features).toEqual(byId(tieSource(now).features));
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('are all arcs where the theme is another', () => {
    const dark = buildScene(dossier, { ...firstView('en'), theme: 'dark' });
    const changes = tieChanges(buildScene(dossier, firstView('en')), dark);
    expect(changes?.remove).toEqual([]);
    expect(changes?.add.map((one) => one.properties?.['colour'] as unknown)).toEqual(
      dark.arcs.map(({ tie }) => colours('dark')[tie.kind]),
    );
  });

  it('are none between a picture and itself', () => {
    expect(
      tieChanges(scene, buildScene(dossier, firstView('en', { type: 'actor', id: 'EG' }))),
    ).toBe(undefined);
  });
});

describe('the base map of the live map', () => {
  it('has the id of each unit among its properties, where filters can read it', () => {
    const features = sources.get('states')?.features ?? [];
    expect(features.length).toBeGreaterThan(60);
    for (const f of features) expect(f.properties?.['id']).toBe(f.id);
  });
});
