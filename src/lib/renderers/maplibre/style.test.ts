import { LINE_CLASSES } from '../../geo/basemap';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { pictureAtlas } from '../../content/basemap';
import { dossierById } from '../../content/dossiers';
import { buildScene } from '../../scene/build';
import { colours } from '../../scene/theme';
import { firstView, THEMES } from '../../scene/view';
import { baseSources } from './sources';
import { landColour, layersOf, paintChanges, SOURCES } from './style';

const scene = buildScene(
  dossierById('egypt-pakistan'),
  firstView('en', { type: 'actor', id: 'EG' }),
);
const layers = layersOf(scene);
const ids = layers.map((l) => l.id);
const sourceOf = (layer: LayerSpecification) => ('source' in layer ? layer.source : undefined);
const sources = new Map(Object.entries(baseSources(pictureAtlas().basemap('un'))));

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

describe('the base map of the live map', () => {
  it('has the id of each unit among its properties, where filters can read it', () => {
    const features = sources.get('states')?.features ?? [];
    expect(features.length).toBeGreaterThan(60);
    for (const f of features) expect(f.properties?.['id']).toBe(f.id);
  });
});
