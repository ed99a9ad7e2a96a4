import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import { EVERYTHING, type Filter } from './filter';
import { matrixOf, silentPairs } from './matrix';
import { MATRIX_ORDERS } from './order';
import { filtered } from './shown-relations';
import { tiesOf } from './tie';

const dossier = dossierById('egypt-pakistan');
const under = (filter: Filter, order?: (typeof MATRIX_ORDERS)[number]) =>
  matrixOf(dossier, filtered(dossier, dossier.relations, filter), filter, order);
const whole = under(EVERYTHING);
const ids = (actors: readonly { id: string }[]) => actors.map(({ id }) => id);

describe('a matrix', () => {
  it('holds every tie once, and all relations of each', () => {
    const ties = tiesOf(dossier.relations);
    const inCells = whole.cells.flatMap((cell) => cell.ties);
    expect(inCells.map((tie) => tie.id).sort()).toEqual(ties.map((tie) => tie.id).sort());
    const sum = (list: readonly number[]) => list.reduce((n, one) => n + one, 0);
    expect(sum(whole.cells.map((cell) => cell.total))).toBe(
      sum(ties.map((tie) => tie.relations.length)),
    );
  });

  it('is symmetric, and empty on its diagonal', () => {
    for (const { id: one } of whole.actors) {
      expect(whole.cell(one, one)).toBeUndefined();
      for (const { id: other } of whole.actors)
        expect(whole.cell(one, other)).toBe(whole.cell(other, one));
    }
  });

  it('follows the filter: only relations that pass, only actors that they tie', () => {
    const property = fc.property(
      anyFilter(dossier),
      fc.constantFrom(...MATRIX_ORDERS),
      (filter, order) => {
        const passing = new Set(filtered(dossier, dossier.relations, filter));
        const { cells, actors, most, untied } = under(filter, order);
        const tied = new Set<string>();
        for (const { ties, total } of cells) {
          const own = ties.flatMap((tie) => tie.relations);
          expect(own).toHaveLength(total);
          expect(new Set(own).size).toBe(total);
          expect(own.every((r) => passing.has(r))).toBe(true);
          expect(total).toBeLessThanOrEqual(most);
          for (const { a, b } of ties) tied.add(a).add(b);
        }
        expect(new Set(ids(actors))).toEqual(tied);
        expect([...ids(actors), ...ids(untied)].sort()).toEqual(ids(dossier.actors).sort());
      },
    );
    fc.assert(property, { numRuns: 100 });
  });
});

describe('the actors of a matrix', () => {
  it('between chosen actors are these alone', () => {
    const filter = { ...EVERYTHING, actors: ['EG', 'TR'], match: 'between' as const };
    expect(ids(under(filter).actors)).toEqual(['EG', 'TR']);
  });

  it('are the principal states first, in the order of the dossier', () => {
    const principals = dossier.actors.filter((a) => a.principal);
    expect(ids(whole.actors).slice(0, principals.length)).toEqual(ids(principals));
  });

  it('by number are those with most relations first', () => {
    const count = (id: string) =>
      whole.cells
        .filter(({ ties }) => ties.some(({ a, b }) => a === id || b === id))
        .reduce((n, { total }) => n + total, 0);
    const counts = under(EVERYTHING, 'number').actors.map(({ id }) => count(id));
    expect(counts).toEqual([...counts].sort((x, y) => y - x));
  });

  it('are none where nothing is shown', () => {
    const { actors, cells, most } = under({ ...EVERYTHING, kinds: [] });
    expect([actors, cells, most]).toEqual([[], [], 0]);
  });
});

describe('claims that tie nobody', () => {
  it('are kept apart, under each actor that they are about', () => {
    const alone = new Set([...whole.alone.values()].flat());
    const inTies = new Set(whole.cells.flatMap(({ ties }) => ties.flatMap((t) => t.relations)));
    expect(alone.size + inTies.size).toBe(dossier.relations.length);
    expect([...alone].some((r) => inTies.has(r))).toBe(false);
  });
});

it('the article ties these pairs of principal states nowhere', () => {
  const pairs = silentPairs(dossier).map((pair) => ids(pair).join('-'));
  expect(pairs).toEqual(['IN-TR', 'IN-SA', 'IL-TR', 'IL-SA', 'TR-SA']);
});
