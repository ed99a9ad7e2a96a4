import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import {
  EVERYTHING,
  showsEverything,
  toggleCertainty,
  toggleKind,
  toggleValue,
  type Filter,
} from './filter';
import { filtered } from './shown-relations';
import { CERTAINTIES, KINDS } from './types';

const dossier = dossierById('egypt-pakistan');
const { relations } = dossier;
const idsOf = (filter: Partial<Filter>) =>
  filtered(dossier, relations, { ...EVERYTHING, ...filter }).map((r) => r.id);
const kind = fc.constantFrom(...KINDS);
const certainty = fc.constantFrom(...CERTAINTIES);
const some = anyFilter(dossier);

/** One press of an entry of the legend or of the panel. */
const press = fc.oneof(
  kind.map((k) => (filter: Filter) => toggleKind(filter, k)),
  certainty.map((c) => (filter: Filter) => toggleCertainty(filter, c)),
  fc.constantFrom(...dossier.actors).map(
    ({ id }) =>
      (filter: Filter) =>
        toggleValue(filter, 'actors', id),
  ),
  fc.constantFrom(...dossier.places).map(
    ({ id }) =>
      (filter: Filter) =>
        toggleValue(filter, 'places', id),
  ),
  fc.integer({ min: 1, max: 12 }).map((n) => (f: Filter) => toggleValue(f, 'paragraphs', n)),
);

describe('a filter', () => {
  it('is the same after any entry was pressed twice', () => {
    const property = fc.property(some, press, (filter, toggle) => {
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

  it('lets through what every part lets through by itself, in order', () => {
    const property = fc.property(some, (filter) => {
      const parts: Partial<Filter>[] = [
        { kinds: filter.kinds },
        { certainties: filter.certainties },
        { actors: filter.actors, match: filter.match },
        { people: filter.people },
        { places: filter.places },
        { paragraphs: filter.paragraphs },
        { period: filter.period },
      ];
      const each = parts.map((part) => new Set(idsOf(part)));
      const through = relations.filter((r) => each.every((ids) => ids.has(r.id)));
      expect(filtered(dossier, relations, filter)).toEqual(through);
    });
    fc.assert(property);
    expect(filtered(dossier, relations, EVERYTHING)).toEqual(relations);
    expect(idsOf({ kinds: [] })).toEqual([]);
  });
});
