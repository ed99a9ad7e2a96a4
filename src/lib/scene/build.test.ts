import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { pack, unpack } from '../content/packed';
import { NOTHING, selectedRelations, selectionPath, type Selection } from '../domain/selection';
import { tiesOf } from '../domain/tie';
import { FRAME, frameProjector } from '../geo/camera';
import type { LonLat } from '../geo/mercator';
import { pictureAtlas } from '../content/basemap';
import { LANGS } from '../i18n/t';
import { buildScene } from './build';
import type { Scene } from './scene';
import { firstView } from './view';

const names = pictureAtlas().names('un');

const dossier = dossierById('egypt-pakistan');
const { actors, places, relations } = dossier;
const selections: Selection[] = [
  NOTHING,
  ...actors.map(({ id }): Selection => ({ type: 'actor', id })),
  ...tiesOf(relations).map(({ id }): Selection => ({ type: 'tie', id })),
  ...relations.map(({ id }): Selection => ({ type: 'relation', id })),
  ...places.map(({ id }): Selection => ({ type: 'place', id })),
];
/** A scene whose arcs have their names as text, to be compared. */
const named = (scene: Scene) => ({
  ...scene,
  arcs: scene.arcs.map((arc) => ({ ...arc, name: arc.name() })),
});
const every = LANGS.flatMap((lang) =>
  selections.map((selection) => ({
    name: `${lang}${selectionPath(selection)}`,
    selection,
    scene: buildScene(dossier, firstView(lang, selection), FRAME, names),
  })),
);
const scenesOf = (type: Selection['type']) => every.filter((s) => s.selection.type === type);
const seatOf = (id: string) => actors.find((a) => a.id === id)?.seat ?? undefined;
const principals = actors.filter((a) => a.principal).map((a) => a.id);
const overview = buildScene(dossier, firstView('ar'));

describe('the marks of a selection', () => {
  it('of a relation show each place that it names', () => {
    for (const { name, selection, scene } of scenesOf('relation')) {
      const relation = relations.find((r) => 'id' in selection && r.id === selection.id);
      for (const place of relation?.places ?? []) {
        const mark = scene.points.find((p) => p.id === place || seatOf(p.id) === place);
        expect(mark, `${place} in ${name}`).toBeDefined();
      }
    }
  });

  it('of a place show and name it', () => {
    for (const { name, selection, scene } of scenesOf('place')) {
      const id = 'id' in selection ? selection.id : '';
      const mark = scene.points.find((p) => p.id === id || seatOf(p.id) === id);
      expect(mark?.label, name).not.toBeNull();
      expect(mark?.emphasis, name).not.toBe('dim');
    }
  });

  it('of an actor with a seat show and name it', () => {
    for (const { name, selection, scene } of scenesOf('actor')) {
      const id = 'id' in selection ? selection.id : '';
      if (seatOf(id) === undefined) continue;
      const mark = scene.points.find((p) => p.id === id);
      expect(mark?.emphasis, name).toBe('strong');
      expect(mark?.label?.text.length, name).toBeGreaterThan(0);
    }
  });

  it('of a tie or a relation lie in the frame, with its arcs and its places', () => {
    for (const { name, selection, scene } of [...scenesOf('tie'), ...scenesOf('relation')]) {
      const strong = scene.arcs.filter((a) => a.emphasis === 'strong');
      const named = selectedRelations(dossier, selection).flatMap((r) => r.places);
      const held: LonLat[] = [
        ...strong.flatMap((a) => a.line.filter((_, i) => i % 12 === 0)),
        ...places.filter((p) => named.includes(p.id)).map((p): LonLat => [p.lon, p.lat]),
      ];
      const project = frameProjector(scene.camera);
      for (const at of held) {
        const [x, y] = project(at);
        const inside = x >= 0 && x <= FRAME.width && y >= 0 && y <= FRAME.height;
        expect(inside, `${at.join()} in ${name}`).toBe(true);
      }
    }
  });
});

describe('the principal states', () => {
  it('have their capitals named whatever is selected, in both languages', () => {
    for (const { name, scene } of every) {
      const named = scene.points.filter((p) => p.principal && p.label !== null).map((p) => p.id);
      expect(named.sort(), name).toEqual([...principals].sort());
    }
  });

  it('go by the names of their capitals', () => {
    const names = (scene: Scene) =>
      scene.points.filter((p) => p.symbol === 'capital').map((p) => p.label?.text);
    const english = buildScene(dossier, firstView('en'));
    const wanted = ['Ankara', 'Cairo', 'Islamabad', 'New Delhi', 'Riyadh', 'Tel Aviv'];
    expect(names(english).sort()).toEqual(wanted);
  });

  it('are shaded when nothing is selected, the other states of the article more lightly', () => {
    for (const { id, type } of actors.filter((a) => a.type === 'state'))
      expect(overview.states[id], `${id}, a ${type}`).toBe(
        principals.includes(id) ? 'principal' : 'mentioned',
      );
    expect(overview.states['FR']).toBeUndefined();
  });

  it('are shaded as selected when they are, and alone', () => {
    for (const { selection, scene } of scenesOf('actor')) {
      const id = 'id' in selection ? selection.id : '';
      const selected = Object.keys(scene.states).filter((s) => scene.states[s] === 'selected');
      expect(selected).toEqual([id]);
    }
  });
});

describe('a scene', () => {
  it('is the same for the same view, and leaves the dossier as it was', () => {
    const before = JSON.stringify(dossier);
    const view = firstView('en', { type: 'actor', id: 'TR' });
    expect(named(buildScene(dossier, view))).toEqual(named(buildScene(dossier, view)));
    expect(JSON.stringify(dossier)).toBe(before);
  });

  it('is the same for the dossier that the browser unpacks', () => {
    const sent = unpack(pack(dossier));
    for (const lang of LANGS)
      expect(named(buildScene(sent, firstView(lang)))).toEqual(
        named(buildScene(dossier, firstView(lang))),
      );
  });

  it('stands at the camera of the view, where it has one', () => {
    const camera = { lon: 50, lat: 20, zoom: 4 };
    expect(buildScene(dossier, { ...firstView('ar'), camera }).camera).toEqual(camera);
  });

  it('names no state of the base map twice', () => {
    for (const { name, scene } of every) {
      const ids = [
        ...scene.baseLabels.filter((l) => l.type === 'state').map((l) => l.id),
        ...scene.points.filter((p) => p.label !== null && !p.principal).map((p) => p.id),
      ];
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('gives a dimmed arc no glyph, and a strong one a place for it along its line', () => {
    for (const { name, scene } of every)
      for (const { tie, emphasis, glyphAt } of scene.arcs) {
        if (emphasis === 'dim') expect(glyphAt, `${tie.id} in ${name}`).toBeNull();
        if (emphasis === 'strong' && glyphAt !== null) {
          expect(glyphAt).toBeGreaterThan(0.2);
          expect(glyphAt).toBeLessThan(0.8);
        }
      }
  });
});
