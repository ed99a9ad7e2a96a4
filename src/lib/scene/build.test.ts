import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { pack, unpack } from '../content/packed';
import { EVERYTHING, toggleCertainty, toggleKind } from '../domain/filter';
import { concerns, NOTHING, selectedRelations, selectionPath, type Selection } from '../domain/selection';
import { pairsOf, tieId, tiesOf } from '../domain/tie';
import { FRAME, frameProjector } from '../geo/camera';
import type { LonLat } from '../geo/mercator';
import { mapLabels } from '../geo/names';
import { LANGS } from '../i18n/t';
import { buildScene } from './build';
import type { Emphasis, Scene } from './scene';
import { lineWidth } from './theme';
import { firstView } from './view';

const dossier = dossierById('egypt-pakistan');
const { actors, places, relations } = dossier;
const ties = tiesOf(relations);
const selections: Selection[] = [
  NOTHING,
  ...actors.map(({ id }): Selection => ({ type: 'actor', id })),
  ...ties.map(({ id }): Selection => ({ type: 'tie', id })),
  ...relations.map(({ id }): Selection => ({ type: 'relation', id })),
  ...places.map(({ id }): Selection => ({ type: 'place', id })),
];
const every = LANGS.flatMap((lang) =>
  selections.map((selection) => ({
    name: `${lang}${selectionPath(selection)}`,
    selection,
    scene: buildScene(dossier, firstView(lang, selection), FRAME, mapLabels),
  })),
);
const scenesOf = (type: Selection['type']) => every.filter((s) => s.selection.type === type);
const seatOf = (id: string) => actors.find((a) => a.id === id)?.seat ?? undefined;
const arcIds = (scene: Scene, emphasis?: Emphasis) =>
  scene.arcs
    .filter((a) => emphasis === undefined || a.emphasis === emphasis)
    .map((a) => a.tie.id)
    .sort();
const principals = actors.filter((a) => a.principal).map((a) => a.id);
const overview = buildScene(dossier, firstView('ar'));

describe('arcs', () => {
  it('are drawn for every tie whose two actors have seats, and for no other', () => {
    const seated = ties.filter(({ a, b }) => seatOf(a) !== undefined && seatOf(b) !== undefined);
    expect(seated.length).toBeGreaterThan(50);
    for (const { name, scene } of every)
      expect(arcIds(scene), name).toEqual(seated.map((t) => t.id).sort());
  });

  it('have a line that depends on neither selection nor language', () => {
    const lines = new Map(overview.arcs.map((a) => [a.tie.id, JSON.stringify(a.line)]));
    for (const { name, scene } of every)
      for (const arc of scene.arcs)
        if (JSON.stringify(arc.line) !== lines.get(arc.tie.id))
          expect.fail(`${name} moves ${arc.tie.id}`);
  });

  it('have a line that does not depend on the filter, the camera or the size', () => {
    const lines = new Map(overview.arcs.map((a) => [a.tie.id, a.line]));
    const view = firstView('en');
    const filters = [
      toggleKind(toggleKind(EVERYTHING, 'visit'), 'alliance'),
      toggleCertainty(EVERYTHING, 'reported'),
      { ...EVERYTHING, kinds: ['rivalry' as const] },
    ];
    const camera = { lon: 60, lat: 20, zoom: 6 };
    const scenes = [
      ...filters.map((filter) => buildScene(dossier, { ...view, filter })),
      buildScene(dossier, { ...view, camera, projection: 'globe' }),
      buildScene(dossier, view, { width: 390, height: 380 }),
    ];
    for (const scene of scenes) {
      expect(scene.arcs.length).toBeGreaterThan(0);
      for (const arc of scene.arcs) expect(arc.line, arc.tie.id).toEqual(lines.get(arc.tie.id));
    }
  });

  it('between the same two actors all have lines of their own', () => {
    const middles = overview.arcs.map(({ tie, line }) => `${tie.a} ${tie.b} ${String(line[12])}`);
    expect(new Set(middles).size).toBe(middles.length);
  });

  it('are those of the relations that the filter lets through, and as wide as they are many', () => {
    const filter = { ...EVERYTHING, certainties: ['reported' as const] };
    const { arcs } = buildScene(dossier, { ...firstView('ar'), filter });
    const reported = tiesOf(relations.filter((r) => r.certainty === 'reported'));
    expect(arcs.length).toBeLessThan(overview.arcs.length);
    for (const arc of arcs) {
      const own = reported.find((t) => t.id === arc.tie.id)?.relations ?? [];
      expect(arc.tie.relations).toEqual(own);
      expect(arc.width).toBe(lineWidth(own.length));
      expect(arc).toMatchObject({ certainty: 'reported', mixed: false });
    }
  });

  it('are drawn as sure as their surest relation, and as mixed where others are less sure', () => {
    for (const { tie, certainty, mixed } of overview.arcs) {
      const { reported, attributed } = tie.certainty;
      const surest = reported > 0 ? 'reported' : attributed > 0 ? 'attributed' : 'inferred';
      expect(certainty, tie.id).toBe(surest);
      expect(mixed, tie.id).toBe(reported > 0 && reported < tie.relations.length);
    }
  });

  it('say who they join, how, and in how many relations', () => {
    const visits = buildScene(dossier, firstView('en')).arcs.find(
      (a) => a.tie.id === 'EG-PK/visit',
    );
    const n = ties.find((t) => t.id === 'EG-PK/visit')?.relations.length ?? 0;
    expect(visits?.name).toBe(`Egypt – Pakistan: Visits (${n} relations)`);
  });
});

describe('a selection', () => {
  it('of a tie makes it strong and dims every other', () => {
    for (const { name, selection, scene } of scenesOf('tie')) {
      const id = 'id' in selection ? selection.id : '';
      const drawn = arcIds(scene).includes(id);
      expect(arcIds(scene, 'strong'), name).toEqual(drawn ? [id] : []);
      expect(arcIds(scene, 'dim').length, name).toBe(scene.arcs.length - (drawn ? 1 : 0));
    }
  });

  it('of a relation makes its ties strong, and dims every other', () => {
    for (const { name, selection, scene } of scenesOf('relation')) {
      const relation = relations.find((r) => 'id' in selection && r.id === selection.id);
      if (relation === undefined) throw new Error(name);
      const own = pairsOf(relation).map(({ a, b }) => tieId(a, b, relation.kind));
      const drawn = own.filter((id) => arcIds(scene).includes(id)).sort();
      expect(arcIds(scene, 'strong'), name).toEqual(drawn);
      expect(arcIds(scene, 'dim').length, name).toBe(scene.arcs.length - drawn.length);
    }
  });

  it('of an actor makes its own ties strong and those it is a frame of or affected by', () => {
    for (const { name, selection, scene } of scenesOf('actor')) {
      const id = 'id' in selection ? selection.id : '';
      const aside = (r: (typeof relations)[number]) =>
        concerns(r, id) && !r.from.includes(id) && !r.to.includes(id);
      for (const { tie, emphasis } of scene.arcs) {
        const own = tie.a === id || tie.b === id || tie.relations.some(aside);
        expect(emphasis, `${tie.id} in ${name}`).toBe(own ? 'strong' : 'dim');
      }
    }
  });

  it('draws what is strong last, on top of what is dim', () => {
    const order = { dim: 0, quiet: 1, normal: 2, strong: 3 };
    for (const { name, scene } of every) {
      const ranks = scene.arcs.map((a) => order[a.emphasis]);
      expect(ranks, name).toEqual([...ranks].sort((x, y) => x - y));
    }
  });

  it('of nothing dims nothing, and lets ties between the principal states stand out', () => {
    for (const { tie, emphasis } of overview.arcs) {
      const principal = principals.includes(tie.a) && principals.includes(tie.b);
      expect(emphasis, tie.id).toBe(principal ? 'normal' : 'quiet');
    }
  });

  it('of a relation shows each place that it names', () => {
    for (const { name, selection, scene } of scenesOf('relation')) {
      const relation = relations.find((r) => 'id' in selection && r.id === selection.id);
      for (const place of relation?.places ?? []) {
        const mark = scene.points.find((p) => p.id === place || seatOf(p.id) === place);
        expect(mark, `${place} in ${name}`).toBeDefined();
      }
    }
  });

  it('of a place shows and names it', () => {
    for (const { name, selection, scene } of scenesOf('place')) {
      const id = 'id' in selection ? selection.id : '';
      const mark = scene.points.find((p) => p.id === id || seatOf(p.id) === id);
      expect(mark?.label, name).not.toBeNull();
      expect(mark?.emphasis, name).not.toBe('dim');
    }
  });

  it('of an actor with a seat shows and names it', () => {
    for (const { name, selection, scene } of scenesOf('actor')) {
      const id = 'id' in selection ? selection.id : '';
      if (seatOf(id) === undefined) continue;
      const mark = scene.points.find((p) => p.id === id);
      expect(mark?.emphasis, name).toBe('strong');
      expect(mark?.label?.text.length, name).toBeGreaterThan(0);
    }
  });

  it('of a tie or a relation frames its arcs and its places', () => {
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
    expect(buildScene(dossier, view)).toEqual(buildScene(dossier, view));
    expect(JSON.stringify(dossier)).toBe(before);
  });

  it('is the same for the dossier that the browser unpacks', () => {
    const sent = unpack(pack(dossier));
    for (const lang of LANGS)
      expect(buildScene(sent, firstView(lang))).toEqual(buildScene(dossier, firstView(lang)));
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
