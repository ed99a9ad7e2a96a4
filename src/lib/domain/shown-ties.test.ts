import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilters } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import { EVERYTHING, tiePasses, toggleKind, type Filter } from './filter';
import { filtered } from './shown-relations';
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
    const property = fc.property(anyFilters(dossier), (filters) => {
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
