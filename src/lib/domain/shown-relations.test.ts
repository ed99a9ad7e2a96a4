import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter, anyFilters } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import { facetsOf } from './facets';
import { EVERYTHING, MATCHES, toggleKind, type Filter } from './filter';
import { goesOn } from './period';
import { concerns } from './selection';
import { changedBetween, failures, filtered, inAllTime } from './shown-relations';
import { tiesOf } from './tie';

const dossier = dossierById('egypt-pakistan');
const { relations } = dossier;
const idsOf = (filter: Partial<Filter>) =>
  filtered(dossier, relations, { ...EVERYTHING, ...filter }).map((r) => r.id);

/** The same dossier with nothing remembered of it. */
const fresh = () => ({ ...dossier });

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

describe('what each relation fails', () => {
  it('does not depend on the filters that were asked for before', () => {
    const property = fc.property(anyFilters(dossier), (filters) => {
      // What is the same as before is not looked at again.
      for (const filter of filters)
        expect([...failures(dossier, filter)]).toEqual([...failures(fresh(), filter)]);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('has a place for each relation, in their order', () => {
    const places = relations.map((r) => facetsOf(dossier).get(r)?.index);
    expect(places).toEqual(relations.map((_, i) => i));
  });
});

describe('what may change between two filters', () => {
  it('is all that one shows and the other does not, and of a kind its own relations alone', () => {
    const property = fc.property(anyFilter(dossier), anyFilter(dossier), (one, other) => {
      const [was, is] = [failures(fresh(), one), failures(fresh(), other)];
      const places = new Set(changedBetween(dossier, one, other).flatMap((list) => [...list]));
      const moved = relations.flatMap((_, i) => ((was[i] === 0) === (is[i] === 0) ? [] : [i]));
      expect(moved.filter((place) => !places.has(place))).toEqual([]);
    });
    fc.assert(property, { numRuns: 200 });
    const visits = relations.flatMap((r, i) => (r.kind === 'visit' ? [i] : []));
    const changed = changedBetween(dossier, EVERYTHING, toggleKind(EVERYTHING, 'visit'));
    expect(changed.map((list) => [...list])).toEqual([visits]);
  });
});

describe('what is shown whatever its date', () => {
  it('is what a filter without its period keeps, of the relations that are asked about', () => {
    const half = relations.filter((_, i) => i % 2 === 0);
    const property = fc.property(anyFilter(dossier), (filter) => {
      const whatever = { ...filter, period: null };
      const passing = inAllTime(dossier, half, filter);
      expect(relations.filter((_, i) => passing[i] === 1)).toEqual(
        filtered(fresh(), [...half], whatever),
      );
    });
    fc.assert(property, { numRuns: 100 });
  });
});
