import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import {
  EVERYTHING,
  filtered,
  MATCHES,
  showsEverything,
  toggleCertainty,
  toggleKind,
  toggleValue,
  type Filter,
} from './filter';
import { goesOn } from './period';
import { concerns } from './selection';
import { tiesOf } from './tie';
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

describe('what a filter keeps', () => {
  it('of several actors asks for any of them, all of them, or a claim between them', () => {
    const actors = ['EG', 'IN'];
    const [any, all, between] = MATCHES.map((match) => idsOf({ actors, match }));
    const named = relations.filter((r) => concerns(r, 'EG') && concerns(r, 'IN'));
    expect(all).toEqual(named.map((r) => r.id));
    expect(any).toEqual(
      relations.filter((r) => concerns(r, 'EG') || concerns(r, 'IN')).map((r) => r.id),
    );
    const tied = tiesOf(relations).filter((t) => t.a === 'EG' && t.b === 'IN');
    const own = new Set(tied.flatMap((t) => t.relations.map((r) => r.id)));
    expect(between).toEqual(relations.map((r) => r.id).filter((id) => own.has(id)));
    expect(between?.length).toBeGreaterThan(0);
    // With one actor there is nothing to be between.
    expect(idsOf({ actors: ['EG'], match: 'between' })).toEqual(idsOf({ actors: ['EG'] }));
  });

  it('of a person, a place or a paragraph keeps what the article says of it', () => {
    expect(idsOf({ people: ['asim-munir'] })).toEqual(
      relations.filter((r) => r.people.includes('asim-munir')).map((r) => r.id),
    );
    expect(idsOf({ people: ['asim-munir'] }).length).toBeGreaterThan(0);
    const gaza = idsOf({ places: ['gaza'] });
    for (const r of relations) if (r.places.includes('gaza')) expect(gaza).toContain(r.id);
    expect(idsOf({ paragraphs: [3] }).every((id) => id.startsWith('p'))).toBe(true);
    expect(idsOf({ paragraphs: [3, 4] }).length).toBeGreaterThan(idsOf({ paragraphs: [3] }).length);
  });

  it('of a period leaves out what has no date, unless that is asked for', () => {
    const year = (from: number, to = from) => ({ from: from * 12, to: to * 12 + 11 });
    const dated = relations.filter((r) => r.date.start !== null).map((r) => r.id);
    expect(idsOf({ period: { months: year(1900, 2100), undated: false } })).toEqual(dated);
    expect(idsOf({ period: { months: year(1900, 2100), undated: true } })).toHaveLength(
      relations.length,
    );
    const undated = idsOf({ period: { months: null, undated: true } });
    expect(undated).toHaveLength(relations.length - dated.length);
    // Nothing but what goes on lies between the visits of 2018 and those of 2025.
    const gap = idsOf({ period: { months: year(2019, 2024), undated: false } });
    for (const id of gap) {
      const one = relations.find((r) => r.id === id);
      expect(one !== undefined && goesOn(one.date), id).toBe(true);
    }
  });
});
