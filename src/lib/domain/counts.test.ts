import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter, anyFilters } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import { choiceCounts, counts, shownByCertainty } from './counts';
import { EVERYTHING, toggleValue, type Filter } from './filter';
import { filtered } from './shown-relations';
import { CERTAINTIES, KINDS } from './types';

const dossier = dossierById('egypt-pakistan');
const { relations } = dossier;
const through = (filter: Filter) => filtered(dossier, relations, filter).length;

describe('counts of what can be chosen', () => {
  it('are what the filter lets through once it is chosen, under its other parts', () => {
    const property = fc.property(anyFilter(dossier), (filter) => {
      const all = {
        ...counts(dossier, relations, filter),
        ...choiceCounts(dossier, relations, filter),
      };
      expect(all.total).toBe(relations.length);
      expect(all.shown).toBe(through(filter));
      for (const k of KINDS) expect(all.kinds[k], k).toBe(through({ ...filter, kinds: [k] }));
      for (const c of CERTAINTIES)
        expect(all.certainties[c], c).toBe(through({ ...filter, certainties: [c] }));
      for (const { id } of dossier.people)
        expect(all.people.get(id) ?? 0, id).toBe(through({ ...filter, people: [id] }));
      for (const { id } of dossier.places)
        expect(all.places.get(id) ?? 0, id).toBe(through({ ...filter, places: [id] }));
      const undated = { months: null, undated: true };
      expect(all.undated).toBe(through({ ...filter, period: undated }));
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('do not depend on the filters that were asked for before', () => {
    const property = fc.property(anyFilters(dossier), (filters) => {
      for (const filter of filters)
        expect(counts(dossier, relations, filter)).toEqual(
          counts({ ...dossier }, [...relations], filter),
        );
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('by certainty of what is shown add up to all that is shown, whatever is put away', () => {
    const property = fc.property(anyFilter(dossier), (filter) => {
      const all = counts(dossier, relations, filter);
      const shown = shownByCertainty(all, filter);
      expect(CERTAINTIES.reduce((sum, c) => sum + shown[c], 0)).toBe(all.shown);
    });
    fc.assert(property, { numRuns: 40 });
  });
});

describe('counts of what the panel can choose', () => {
  it('of actors are those of the choice added to what is chosen', () => {
    const property = fc.property(anyFilter(dossier), (filter) => {
      const { actors } = choiceCounts(dossier, relations, filter);
      for (const { id } of dossier.actors) {
        if (filter.actors.includes(id)) continue;
        const count = actors.get(id) ?? 0;
        if (filter.match === 'any' || filter.actors.length === 0)
          expect(count, id).toBe(through({ ...filter, match: 'any', actors: [id] }));
        else if (filter.match === 'all')
          expect(count, id).toBe(through(toggleValue(filter, 'actors', id)));
        // Between: whether the choice would bring anything that is not shown already.
        else if (through(toggleValue(filter, 'actors', id)) > through(filter))
          expect(count, id).toBeGreaterThan(0);
      }
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('add up to the total when everything is shown', () => {
    const { kinds, certainties, total } = counts(dossier, relations, EVERYTHING);
    const sum = (values: Record<string, number>) =>
      Object.values(values).reduce((a, b) => a + b, 0);
    expect(sum(kinds)).toBe(total);
    expect(sum(certainties)).toBe(total);
  });
});
