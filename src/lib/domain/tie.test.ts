import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { pairsOf, partnerIn, partOf, tieId, tiesOf } from './tie';
import type { Relation } from './types';

const { relations } = dossierById('egypt-pakistan');
const [sample] = relations;
if (sample === undefined) throw new Error('the dossier has no relations');
const relation = (own: Partial<Relation>): Relation => ({ ...sample, ...own });
const names = (from: string[], to: string[], directed: boolean) =>
  pairsOf({ from, to, directed }).map(({ a, b, toA, toB }) =>
    [a, toA ? '<' : '', '-', toB ? '>' : '', b].join(''),
  );

describe('pairs of a relation', () => {
  it('have their actors in code-unit order, whichever of them acts', () => {
    expect(names(['PK'], ['EG'], true)).toEqual(['EG<-PK']);
    expect(names(['EG'], ['PK'], true)).toEqual(['EG->PK']);
    // Small letters come after capitals in code units, though not in a dictionary.
    expect(names(['imctc'], ['SA'], true)).toEqual(['SA<-imctc']);
  });

  it('have no direction when the relation has none', () => {
    expect(names(['PK'], ['EG'], false)).toEqual(['EG-PK']);
  });

  it('are each of from with each of to when directed', () => {
    expect(names(['EG', 'PK'], ['IN', 'IL'], true)).toEqual([
      ...['EG->IN', 'EG->IL', 'IN<-PK', 'IL<-PK'],
    ]);
  });

  it('are each two of all parties when undirected', () => {
    expect(names(['EG', 'PK', 'TR'], [], false)).toEqual(['EG-PK', 'EG-TR', 'PK-TR']);
    expect(names(['TR'], ['PK', 'EG'], false)).toEqual(['PK-TR', 'EG-TR', 'EG-PK']);
  });

  it('are none of a claim with one party, nor of an actor with itself', () => {
    expect(names(['EG'], [], true)).toEqual([]);
    expect(names(['EG'], [], false)).toEqual([]);
    expect(names(['EG'], ['EG'], true)).toEqual([]);
  });

  it('are joined where two parties stand on both sides', () => {
    expect(names(['EG', 'PK'], ['PK', 'EG'], true)).toEqual(['EG<->PK']);
  });
});

describe('ties', () => {
  it('gather relations of one kind between one pair and know both directions', () => {
    const there = relation({
      id: 'there',
      kind: 'visit',
      from: ['EG'],
      to: ['PK'],
      directed: true,
    });
    const back = { ...there, id: 'back', from: ['PK'], to: ['EG'] };
    const arms = { ...there, id: 'arms', kind: 'arms' as const };
    const ties = tiesOf([arms, there, back]);
    expect(ties.map((t) => t.id)).toEqual(['EG-PK/visit', 'EG-PK/arms']);
    expect(ties[0]).toMatchObject({ toA: true, toB: true, relations: [there, back] });
    expect(ties[1]).toMatchObject({ toA: false, toB: true, relations: [arms] });
  });

  it('count their relations by certainty', () => {
    const of = (certainty: Relation['certainty']) => relation({ certainty });
    const [tie] = tiesOf([of('inferred'), of('reported'), of('inferred'), of('attributed')]);
    expect(tie?.certainty).toEqual({ reported: 1, attributed: 1, inferred: 2 });
  });

  it('have the id of their path, whatever the order of the actors', () => {
    expect(tieId('PK', 'EG', 'visit')).toBe('EG-PK/visit');
    expect(tieId('EG', 'PK', 'visit')).toBe('EG-PK/visit');
  });

  it('name the partner of either end', () => {
    expect(partnerIn({ a: 'EG', b: 'PK' }, 'EG')).toBe('PK');
    expect(partnerIn({ a: 'EG', b: 'PK' }, 'PK')).toBe('EG');
  });

  it('of any part of the dossier hold each relation once for each of its pairs', () => {
    const property = fc.property(fc.subarray(relations), (some) => {
      const ties = tiesOf(some);
      expect(new Set(ties.map((t) => t.id)).size).toBe(ties.length);
      for (const tie of ties) {
        expect(tie.a < tie.b).toBe(true);
        expect(tie.id).toBe(tieId(tie.b, tie.a, tie.kind));
        const { reported, attributed, inferred } = tie.certainty;
        expect(reported + attributed + inferred).toBe(tie.relations.length);
        expect(new Set(tie.relations.map((r) => r.kind))).toEqual(new Set([tie.kind]));
      }
      const held = ties.flatMap((t) => t.relations.map((r) => `${t.id} ${r.id}`)).sort();
      const wanted = some.flatMap((r) =>
        pairsOf(r).map(({ a, b }) => `${tieId(a, b, r.kind)} ${r.id}`),
      );
      expect(held).toEqual(wanted.sort());
    });
    fc.assert(property, { numRuns: 50 });
  });

  it('do not depend on the order of the relations but for the order within a tie', () => {
    const outline = (list: readonly Relation[]) =>
      tiesOf(list).map(({ relations: own, ...tie }) => ({ ...tie, own: own.length }));
    expect(outline([...relations].reverse())).toEqual(outline(relations));
  });
});

describe('parts of ties', () => {
  it('are as their relations alone make them', () => {
    const whole = tiesOf(relations);
    const property = fc.property(fc.subarray([...relations], { minLength: 1 }), (some) => {
      const kept = new Set(some);
      for (const alone of tiesOf(some)) {
        const tie = whole.find(({ id }) => id === alone.id) ?? expect.fail(alone.id);
        const own = tie.relations.filter((one) => kept.has(one));
        expect(partOf(tie, own)).toEqual(alone);
      }
    });
    fc.assert(property, { numRuns: 50 });
  });
});
