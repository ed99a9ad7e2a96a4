import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import { facetsOf } from './facets';
import {
  EVERYTHING,
  failures,
  filtered,
  inAllTime,
  tiePasses,
  toggleKind,
  type Filter,
} from './filter';
import { shownTies, tiesIn } from './shown-ties';
import { tiesOf } from './tie';
import { KINDS } from './types';

const dossier = dossierById('egypt-pakistan');

/** The ties that a filter shows, in the dossier's order. */
const shownIn = (filter: Filter) => {
  const all = tiesIn(dossier).map(({ id }) => id);
  return Object.values(shownTies(dossier, filter))
    .flat()
    .filter((tie) => tie !== undefined)
    .sort((one, other) => all.indexOf(one.id) - all.indexOf(other.id));
};

/** The same dossier with nothing remembered of it. */
const fresh = () => ({ ...dossier });

describe('the ties that a filter shows', () => {
  it('are those of the relations that it keeps, whatever was asked for before', () => {
    const property = fc.property(fc.array(anyFilter(dossier), { maxLength: 5 }), (filters) => {
      for (const filter of filters) {
        const plain = tiesOf(filtered(fresh(), [...dossier.relations], filter));
        expect(shownIn(filter)).toEqual(plain.filter((tie) => tiePasses(tie, filter)));
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('are the same objects as long as they have the same relations', () => {
    const some: Filter = { ...EVERYTHING, certainties: ['reported'] };
    const before = shownIn(some);
    expect(shownIn(EVERYTHING)).toEqual(tiesIn(dossier));
    shownIn(some).forEach((tie, i) => {
      expect(tie).toBe(before[i]);
    });
    shownIn(EVERYTHING).forEach((tie, i) => {
      expect(tie).toBe(tiesIn(dossier)[i]);
    });
  });

  it('are the same lists of those kinds of which nothing has come or gone', () => {
    const before = shownTies(dossier, EVERYTHING);
    const now = shownTies(dossier, toggleKind(EVERYTHING, 'visit'));
    for (const kind of KINDS) expect(now[kind] === before[kind], kind).toBe(kind !== 'visit');
    // A list that has been given away stays as it was.
    expect(before.visit).not.toContain(undefined);
  });
});

describe('what each relation fails', () => {
  it('does not depend on the filters that were asked for before', () => {
    const property = fc.property(anyFilter(dossier), anyFilter(dossier), (one, other) => {
      failures(dossier, one);
      // Parts that are the same objects are not looked at again.
      const mixed = { ...other, period: one.period, kinds: one.kinds };
      expect([...failures(dossier, mixed)]).toEqual([...failures(fresh(), mixed)]);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('has a place for each relation, in their order', () => {
    const places = dossier.relations.map((r) => facetsOf(dossier).get(r)?.index);
    expect(places).toEqual(dossier.relations.map((_, i) => i));
  });
});

describe('what is shown whatever its date', () => {
  it('is what a filter without its period keeps, of the relations that are asked about', () => {
    const half = dossier.relations.filter((_, i) => i % 2 === 0);
    const property = fc.property(anyFilter(dossier), (filter) => {
      const whatever = { ...filter, period: null };
      const passing = inAllTime(dossier, half, filter);
      expect(dossier.relations.filter((_, i) => passing[i] === 1)).toEqual(
        filtered(fresh(), [...half], whatever),
      );
    });
    fc.assert(property, { numRuns: 100 });
  });
});
