import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import {
  counts,
  EVERYTHING,
  filtered,
  showsEverything,
  toggleCertainty,
  toggleKind,
  type Filter,
} from './filter';
import { CERTAINTIES, KINDS } from './types';

const { relations } = dossierById('egypt-pakistan');
const kind = fc.constantFrom(...KINDS);
const certainty = fc.constantFrom(...CERTAINTIES);
const anyFilter = fc.record({
  kinds: fc.subarray([...KINDS]),
  certainties: fc.subarray([...CERTAINTIES]),
});

/** One press of an entry of the legend. */
const press = fc.oneof(
  kind.map((k) => (filter: Filter) => toggleKind(filter, k)),
  certainty.map((c) => (filter: Filter) => toggleCertainty(filter, c)),
);

describe('a filter', () => {
  it('is the same after any entry was pressed twice', () => {
    const property = fc.property(anyFilter, press, (filter, toggle) => {
      expect(toggle(toggle(filter))).toEqual(filter);
      expect(toggle(filter)).not.toEqual(filter);
    });
    fc.assert(property);
  });

  it('is the same in whatever order entries were pressed', () => {
    const order = fc
      .array(press, { maxLength: 12 })
      .chain((presses) =>
        fc.tuple(
          fc.constant(presses),
          fc.shuffledSubarray(presses, { minLength: presses.length, maxLength: presses.length }),
        ),
      );
    const pressed = (presses: readonly ((filter: Filter) => Filter)[]) =>
      presses.reduce((filter: Filter, toggle) => toggle(filter), EVERYTHING);
    const property = fc.property(order, ([one, other]) => {
      expect(pressed(one)).toEqual(pressed(other));
    });
    fc.assert(property);
  });

  it('keeps kinds and certainties in the order of the legend', () => {
    const without = toggleKind(EVERYTHING, 'visit');
    expect(without.kinds).toEqual(KINDS.slice(1));
    expect(toggleKind(without, 'visit').kinds).toEqual(KINDS);
    expect(toggleCertainty(EVERYTHING, 'attributed').certainties).toEqual(['reported', 'inferred']);
  });

  it('shows everything only when nothing is switched off', () => {
    expect(showsEverything(EVERYTHING)).toBe(true);
    expect(showsEverything(toggleKind(EVERYTHING, 'arms'))).toBe(false);
    expect(showsEverything(toggleCertainty(EVERYTHING, 'inferred'))).toBe(false);
  });

  it('lets through what is of a shown kind and a shown certainty, in order', () => {
    const property = fc.property(anyFilter, (filter) => {
      const through = relations.filter(
        (r) => filter.kinds.includes(r.kind) && filter.certainties.includes(r.certainty),
      );
      expect(filtered(relations, filter)).toEqual(through);
    });
    fc.assert(property);
    expect(filtered(relations, EVERYTHING)).toEqual(relations);
    expect(filtered(relations, { kinds: [], certainties: CERTAINTIES })).toEqual([]);
  });
});

describe('counts of the legend', () => {
  it('agree with what the filter lets through', () => {
    const property = fc.property(anyFilter, (filter) => {
      const { kinds, certainties, shown, total } = counts(relations, filter);
      const through = (own: Partial<Filter>) => filtered(relations, { ...filter, ...own }).length;
      expect(total).toBe(relations.length);
      expect(shown).toBe(through({}));
      for (const k of KINDS) expect(kinds[k], k).toBe(through({ kinds: [k] }));
      for (const c of CERTAINTIES) expect(certainties[c], c).toBe(through({ certainties: [c] }));
    });
    fc.assert(property, { numRuns: 50 });
  });

  it('add up to the total when everything is shown', () => {
    const { kinds, certainties, total } = counts(relations, EVERYTHING);
    const sum = (values: Record<string, number>) =>
      Object.values(values).reduce((a, b) => a + b, 0);
    expect(sum(kinds)).toBe(total);
    expect(sum(certainties)).toBe(total);
  });
});
