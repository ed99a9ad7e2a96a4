import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import {
  concerns,
  groupByPartner,
  NOTHING,
  sameSelection,
  selectedRelations,
  selectionPath,
} from './selection';
import { pairsOf, tiesOf } from './tie';

const dossier = dossierById('egypt-pakistan');
const { actors, relations } = dossier;
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const [sample] = relations;
if (sample === undefined) throw new Error('the dossier has no relations');

describe('a relation', () => {
  it('concerns its parties, its frames and those it bears upon, and nobody else', () => {
    const parts = { from: ['EG'], to: ['PK'], within: ['oic'], affects: ['IN'] };
    const relation = { ...sample, ...parts };
    expect(['EG', 'PK', 'oic', 'IN', 'TR'].map((id) => concerns(relation, id))).toEqual([
      ...[true, true, true, true, false],
    ]);
  });
});

describe('a selection', () => {
  it('of nothing is every relation', () => {
    expect(selectedRelations(dossier, NOTHING)).toEqual(relations);
  });

  it('of an actor, a relation or a tie keeps the order of the article', () => {
    const order = idsOf(relations);
    for (const { id } of actors) {
      const ids = idsOf(selectedRelations(dossier, { type: 'actor', id }));
      expect(ids).toEqual(order.filter((one) => ids.includes(one)));
    }
    for (const tie of tiesOf(relations))
      expect(selectedRelations(dossier, { type: 'tie', id: tie.id })).toEqual(tie.relations);
    for (const { id } of relations)
      expect(idsOf(selectedRelations(dossier, { type: 'relation', id }))).toEqual([id]);
  });

  it('of a place is what names it and what concerns those who sit there', () => {
    const at = (id: string) => idsOf(selectedRelations(dossier, { type: 'place', id }));
    const gaza = relations.filter((r) => r.places.includes('gaza'));
    expect(gaza.length).toBeGreaterThan(0);
    expect(at('gaza')).toEqual(idsOf(gaza));
    const ankara = relations.filter((r) => concerns(r, 'TR') || r.places.includes('ankara'));
    expect(at('ankara')).toEqual(idsOf(ankara));
    expect(at('ankara').length).toBeGreaterThan(5);
  });

  it('of something that is not there is empty', () => {
    for (const type of ['actor', 'tie', 'relation', 'place'] as const)
      expect(selectedRelations(dossier, { type, id: 'nowhere' })).toEqual([]);
  });

  it('has a path below the dossier, and the same path only when it is the same', () => {
    expect(selectionPath(NOTHING)).toBe('');
    expect(selectionPath({ type: 'tie', id: 'EG-PK/visit' })).toBe('/tie/EG-PK/visit');
    expect(sameSelection({ type: 'actor', id: 'EG' }, { type: 'actor', id: 'EG' })).toBe(true);
    expect(sameSelection({ type: 'actor', id: 'EG' }, { type: 'place', id: 'EG' })).toBe(false);
    expect(sameSelection(NOTHING, { type: 'actor', id: 'EG' })).toBe(false);
  });
});

describe.each(idsOf(actors))('relations of %s by partner', (actor) => {
  const own = selectedRelations(dossier, { type: 'actor', id: actor });
  const groups = groupByPartner(own, actor);
  const inTies = (group: (typeof groups)[number]) => group.ties.flatMap((t) => idsOf(t.relations));

  it('lose none', () => {
    const listed = new Set(groups.flatMap((g) => [...inTies(g), ...idsOf(g.rest)]));
    expect([...listed].sort()).toEqual(idsOf(own).sort());
  });

  it('stand under each partner that they join the actor with, and only there', () => {
    for (const group of groups.filter((g) => g.partner !== '')) {
      const joined = own.filter((r) =>
        pairsOf(r).some(({ a, b }) => [actor, group.partner].sort().join() === [a, b].join()),
      );
      expect(inTies(group).sort()).toEqual(idsOf(joined).sort());
      expect(group.rest).toEqual([]);
    }
  });

  it('come with most relations first and those without a partner last', () => {
    const partners = groups.map((g) => g.partner);
    expect(new Set(partners).size).toBe(partners.length);
    expect(partners).not.toContain(actor);
    expect(partners.slice(0, -1)).not.toContain('');
    const sizes = groups.filter((g) => g.partner !== '').map((g) => inTies(g).length);
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
  });

  it('without a partner are those that join the actor with nobody', () => {
    const rest = groups.find((g) => g.partner === '')?.rest ?? [];
    const alone = own.filter((r) => !pairsOf(r).some(({ a, b }) => a === actor || b === actor));
    expect(rest).toEqual(alone);
  });
});
