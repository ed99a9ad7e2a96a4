import fc from 'fast-check';
import { MATCHES, type Filter } from '../../src/lib/domain/filter';
import { bodyParagraphs } from '../../src/lib/domain/paragraph';
import { CERTAINTIES, KINDS, type Dossier } from '../../src/lib/domain/types';

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();

/** Any filter that a dossier can be asked for: lists ascending, periods of whole months. */
export function anyFilter(dossier: Dossier): fc.Arbitrary<Filter> {
  const some = <T>(all: T[]) =>
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray(all, { maxLength: 3 }));
  const month = fc.integer({ min: 1900 * 12, max: 2100 * 12 });
  const closed = fc
    .tuple(month, month)
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const months = fc.oneof(
    closed,
    month.map((from) => ({ from, to: Infinity })),
    month.map((to) => ({ from: -Infinity, to })),
  );
  return fc.record({
    kinds: fc.subarray([...KINDS]),
    certainties: fc.subarray([...CERTAINTIES]),
    actors: some(ids(dossier.actors)),
    match: fc.constantFrom(...MATCHES),
    people: some(ids(dossier.people)),
    places: some(ids(dossier.places)),
    paragraphs: some(bodyParagraphs(dossier).map(({ number }) => number)),
    period: fc.oneof(
      fc.constant(null),
      fc.constant({ months: null, undated: true }),
      fc.record({ months, undated: fc.boolean() }),
    ),
  });
}

/** Filters as they are asked for one after the other: each keeps some parts of the one before as they are. */
export function anyFilters(dossier: Dossier): fc.Arbitrary<Filter[]> {
  const parts = fc.subarray<keyof Filter>([
    ...(['kinds', 'certainties', 'actors', 'match'] as const),
    ...(['people', 'places', 'paragraphs', 'period'] as const),
  ]);
  const steps = fc.array(fc.tuple(anyFilter(dossier), parts), { minLength: 1, maxLength: 6 });
  return steps.map((all) =>
    all.reduce<Filter[]>((before, [filter, same]) => {
      const last = before.at(-1) ?? filter;
      const held = Object.fromEntries(same.map((part) => [part, last[part]]));
      return [...before, { ...filter, ...held }];
    }, []),
  );
}
