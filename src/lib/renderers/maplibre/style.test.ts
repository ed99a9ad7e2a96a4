import { LINE_CLASSES } from '../../geo/basemap';
import type { Feature, FeatureCollection } from 'geojson';
import { Color, createExpression, featureFilter } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { pictureAtlas } from '../../content/basemap';
import { dossierById } from '../../content/dossiers';
import { CERTAINTIES, KINDS } from '../../domain/types';
import { rankOf } from '../../scene/arcs';
import { buildScene } from '../../scene/build';
import { arcOpacity, CASING, colours, coreWidth } from '../../scene/theme';
import { firstView, THEMES } from '../../scene/view';
import { baseSources } from './sources';
import { KINDS_STATE, landColour, layersOf, paintChanges, SOURCES } from './style';
import { tieSource } from './ties';

const scene = buildScene(
  dossierById('egypt-pakistan'),
  firstView('en', { type: 'actor', id: 'EG' }),
);
const layers = layersOf(scene);
const ids = layers.map((l) => l.id);
const sourceOf = (layer: LayerSpecification) => ('source' in layer ? layer.source : undefined);
const sources = new Map<string, FeatureCollection>(
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

/** What a layer reads of a feature, as MapLibre does; `undefined` where it leaves the feature out. */
function drawn(id: string, { geometry, properties }: Feature, kinds: readonly string[]) {
  const layer = layers.find((one) => one.id === id);
  if (layer?.type !== 'line') return expect.fail(`${id} is a layer of lines.`);
  const feature = { type: 'LineString', geometry, properties } as const;
  const globalState = { [KINDS_STATE]: kinds };
  const filter = featureFilter(layer.filter, id, globalState);
  if (!filter.filter({ zoom: 4 }, feature as never)) return undefined;
  const value = (written: unknown): unknown => {
    const made = createExpression(written, id);
    if (made.result === 'error') return expect.fail(JSON.stringify(made.value));
    return made.value.evaluate({ zoom: 4 }, feature as never);
  };
  return {
    width: value(layer.paint?.['line-width']) as number,
    rank: value(layer.layout?.['line-sort-key']) as number,
    colour: value(layer.paint?.['line-color']),
  };
}

describe('the layers of ties', () => {
  const overview = buildScene(dossierById('egypt-pakistan'), firstView('ar'));
  const pictures = [scene, overview].flatMap((one) => [1, 2].map((ui) => ({ ...one, ui })));
  const each = pictures.flatMap(({ ui, ...one }) =>
    one.arcs.map((arc, i) => ({
      ...{ arc, ui },
      feature: tieSource(one, ui).features[i] ?? expect.fail('Each arc is a feature.'),
    })),
  );

  it('draw each arc once, by its certainty, and put away with its kind', () => {
    const ids = CERTAINTIES.map((certainty) => `ties-${certainty}`);
    for (const { arc, feature } of each) {
      const own = ids.filter((id) => drawn(id, feature, KINDS));
      expect(own).toEqual([`ties-${arc.certainty}`]);
      const others = KINDS.filter((kind) => kind !== arc.tie.kind);
      expect(ids.filter((id) => drawn(id, feature, others))).toEqual([]);
    }
  });

  it('draw line, casing and core as wide as other pictures do, and as the screen is large', () => {
    for (const { arc, feature, ui } of each) {
      const width = (id: string) => drawn(id, feature, KINDS)?.width;
      const lit = arc.emphasis === 'normal' || arc.emphasis === 'strong';
      expect(width(`ties-${arc.certainty}`)).toBeCloseTo(arc.width * ui, 6);
      if (lit) expect(width('ties-casing')).toBeCloseTo((arc.width + CASING) * ui, 6);
      else expect(width('ties-casing')).toBe(undefined);
      if (arc.mixed) expect(width('ties-core')).toBeCloseTo(coreWidth(arc.width) * ui, 6);
      else expect(width('ties-core')).toBe(undefined);
    }
  });

  it('draw line and core in the colours of other pictures, as strong as the arc stands out', () => {
    for (const { arc, feature } of each) {
      const faded = (id: string, whole: string) => {
        const colour = drawn(id, feature, KINDS)?.colour;
        const { rgb, a } = colour instanceof Color ? colour : expect.fail(`${id} has no colour.`);
        const back = [...rgb.slice(0, 3)].map((part) => Math.round(part * 255));
        expect(back.map((part) => part.toString(16).padStart(2, '0')).join('')).toBe(
          whole.slice(1),
        );
        expect(Math.abs(a - arcOpacity[arc.emphasis])).toBeLessThan(1 / 255);
      };
      faded(`ties-${arc.certainty}`, arc.colour);
      if (arc.mixed) faded('ties-core', colours(scene.theme).casing);
    }
  });

  it('draw arcs in the order of the scene', () => {
    for (const { arc, feature, ui } of each.filter((one) => one.ui === 1))
      expect(drawn(`ties-${arc.certainty}`, feature, KINDS)?.rank).toBeCloseTo(rankOf(arc) * ui, 6);
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

describe('the base map of the live map', () => {
  it('has the id of each unit among its properties, where filters can read it', () => {
    const features = sources.get('states')?.features ?? [];
    expect(features.length).toBeGreaterThan(60);
    for (const f of features) expect(f.properties?.['id']).toBe(f.id);
  });
});
