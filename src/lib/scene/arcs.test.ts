import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { EVERYTHING, toggleCertainty, toggleKind } from '../domain/filter';
import { concerns, NOTHING, selectionPath, type Selection } from '../domain/selection';
import { pairsOf, tieId, tiesOf } from '../domain/tie';
import { LANGS } from '../i18n/t';
import { arcsOf } from './arcs';
import { buildScene } from './build';
import type { Arc, Emphasis } from './scene';
import { seatsOf } from './seats';
import { lineWidth } from './theme';
import { firstView } from './view';

const dossier = dossierById('egypt-pakistan');
const { actors, places, relations } = dossier;
const ties = tiesOf(relations);
const ends = new Map([...seatsOf(dossier)].map(([id, { at }]) => [id, at]));
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
    id: selection.type === 'none' ? '' : selection.id,
    selection,
    arcs: arcsOf(dossier, firstView(lang, selection), ends),
  })),
);
const selectedBy = (type: Selection['type']) => every.filter((s) => s.selection.type === type);
const seatOf = (id: string) => actors.find((a) => a.id === id)?.seat ?? undefined;
const arcIds = (arcs: readonly Arc[], emphasis?: Emphasis) =>
  arcs
    .filter((a) => emphasis === undefined || a.emphasis === emphasis)
    .map((a) => a.tie.id)
    .sort();
/** Arcs with what they are called, to be compared. */
const named = (arcs: readonly Arc[]) => arcs.map((arc) => ({ ...arc, name: arc.name() }));
const principals = actors.filter((a) => a.principal).map((a) => a.id);
const overview = buildScene(dossier, firstView('ar'));

describe('arcs', () => {
  it('are drawn for every tie whose two actors have seats, and for no other', () => {
    const seated = ties.filter(({ a, b }) => seatOf(a) !== undefined && seatOf(b) !== undefined);
    expect(seated.length).toBeGreaterThan(50);
    for (const { name, arcs } of every)
      expect(arcIds(arcs), name).toEqual(seated.map((t) => t.id).sort());
  });

  it('are the same ones when a certainty that was put away comes back', () => {
    const view = firstView('ar');
    const all = arcsOf(dossier, view, ends);
    const less = { ...view, filter: toggleCertainty(EVERYTHING, 'inferred') };
    const fewer = arcsOf(dossier, less, ends);
    expect(fewer.some((arc) => !all.includes(arc))).toBe(true);
    for (const arc of arcsOf(dossier, view, ends)) expect(all, arc.tie.id).toContain(arc);
    for (const arc of arcsOf(dossier, less, ends)) expect(fewer, arc.tie.id).toContain(arc);
  });

  it('are those of a view, whatever was asked for before it', () => {
    const less = toggleCertainty(toggleKind(EVERYTHING, 'visit'), 'inferred');
    const views = LANGS.flatMap((lang) =>
      [NOTHING, { type: 'actor', id: 'PK' } as const].flatMap((selection) => {
        const view = firstView(lang, selection);
        return [view, { ...view, filter: less }, view];
      }),
    );
    for (const view of [...views, ...views.reverse()]) {
      const anew = structuredClone(dossier);
      const seats = new Map([...seatsOf(anew)].map(([id, { at }]) => [id, at]));
      expect(named(arcsOf(dossier, view, ends))).toEqual(named(arcsOf(anew, view, seats)));
    }
  });

  it('have a line that depends on neither selection nor language', () => {
    const lines = new Map(overview.arcs.map((a) => [a.tie.id, JSON.stringify(a.line)]));
    for (const { name, arcs } of every)
      for (const arc of arcs)
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
    for (const { arcs } of scenes) {
      expect(arcs.length).toBeGreaterThan(0);
      for (const arc of arcs) expect(arc.line, arc.tie.id).toEqual(lines.get(arc.tie.id));
    }
  });
});

describe('an arc of the overview', () => {
  it('has a line of its own between the same two actors', () => {
    const middles = overview.arcs.map(({ tie, line }) => `${tie.a} ${tie.b} ${String(line[12])}`);
    expect(new Set(middles).size).toBe(middles.length);
  });

  it('stands for the relations that the filter lets through, and is as wide as they are many', () => {
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

  it('between chosen actors joins no others, whoever else the claims are about', () => {
    const filter = { ...EVERYTHING, actors: ['EG', 'IN'], match: 'between' as const };
    const drawn = arcsOf(dossier, { ...firstView('en'), filter }, ends);
    expect(drawn.length).toBeGreaterThan(1);
    for (const { tie } of drawn) expect([tie.a, tie.b]).toEqual(['EG', 'IN']);
  });

  it('is drawn as sure as its surest relation, and as mixed where others are less sure', () => {
    for (const { tie, certainty, mixed } of overview.arcs) {
      const { reported, attributed } = tie.certainty;
      const surest = reported > 0 ? 'reported' : attributed > 0 ? 'attributed' : 'inferred';
      expect(certainty, tie.id).toBe(surest);
      expect(mixed, tie.id).toBe(reported > 0 && reported < tie.relations.length);
    }
  });

  it('says whom it joins, how, in how many relations and of how many tensions', () => {
    const visits = buildScene(dossier, firstView('en')).arcs.find(
      (a) => a.tie.id === 'EG-PK/visit',
    );
    const n = ties.find((t) => t.id === 'EG-PK/visit')?.relations.length ?? 0;
    expect(visits?.name()).toBe(`Egypt – Pakistan: Visits (${n} relations) · 4 tensions`);
    expect(visits?.tensions).toBe(4);
  });

  it('speaks of tensions only where a claim that it stands for is in one', () => {
    const { tensions } = dossier;
    const { arcs } = buildScene(dossier, firstView('en'));
    for (const arc of arcs) {
      const own = tensions.filter((x) => arc.tie.relations.some((r) => x.relations.includes(r.id)));
      expect(arc.tensions, arc.tie.id).toBe(own.length);
      expect(arc.name().includes('tension'), arc.name()).toBe(own.length > 0);
    }
    expect(new Set(arcs.map((arc) => arc.tensions > 0)).size).toBe(2);
  });
});

describe('a selection', () => {
  it('of a tie makes it strong and dims every other', () => {
    for (const { name, id, arcs } of selectedBy('tie')) {
      const drawn = arcIds(arcs).includes(id);
      expect(arcIds(arcs, 'strong'), name).toEqual(drawn ? [id] : []);
      expect(arcIds(arcs, 'dim').length, name).toBe(arcs.length - (drawn ? 1 : 0));
    }
  });

  it('of a relation makes its ties strong, and dims every other', () => {
    for (const { name, id, arcs } of selectedBy('relation')) {
      const relation = relations.find((r) => r.id === id);
      if (relation === undefined) throw new Error(name);
      const own = pairsOf(relation).map(({ a, b }) => tieId(a, b, relation.kind));
      const drawn = own.filter((tie) => arcIds(arcs).includes(tie)).sort();
      expect(arcIds(arcs, 'strong'), name).toEqual(drawn);
      expect(arcIds(arcs, 'dim').length, name).toBe(arcs.length - drawn.length);
    }
  });

  it('of an actor makes its own ties strong and those it is a frame of or affected by', () => {
    for (const { name, id, arcs } of selectedBy('actor')) {
      const aside = (r: (typeof relations)[number]) =>
        concerns(r, id) && !r.from.includes(id) && !r.to.includes(id);
      for (const { tie, emphasis } of arcs) {
        const own = tie.a === id || tie.b === id || tie.relations.some(aside);
        expect(emphasis, `${tie.id} in ${name}`).toBe(own ? 'strong' : 'dim');
      }
    }
  });

  it('draws what is strong last, on top of what is dim', () => {
    const order = { dim: 0, quiet: 1, normal: 2, strong: 3 };
    for (const { name, arcs } of every) {
      const ranks = arcs.map((a) => order[a.emphasis]);
      expect(ranks, name).toEqual([...ranks].sort((x, y) => x - y));
    }
  });

  it('of nothing dims nothing, and lets ties between the principal states stand out', () => {
    for (const { tie, emphasis } of overview.arcs) {
      const principal = principals.includes(tie.a) && principals.includes(tie.b);
      expect(emphasis, tie.id).toBe(principal ? 'normal' : 'quiet');
    }
  });
});
