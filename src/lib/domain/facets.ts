import { monthsOf, type Months } from './period';
import { paragraphNumbers } from './paragraph';
import { pairsOf, type Pair } from './tie';
import type { Dossier, Place, Relation } from './types';

/** What a filter asks of a relation, looked up once. */
export interface Facets {
  relation: Relation;
  /** Its place in the dossier's list. */
  index: number;
  /** Every actor that the relation names in any part. */
  actors: readonly string[];
  pairs: readonly Pair[];
  people: readonly string[];
  places: readonly string[];
  paragraphs: readonly number[];
  /** `undefined` for a relation without a date. */
  months: Months | undefined;
}

/** Which actors sit at each place. */
function sittersOf(dossier: Dossier): ReadonlyMap<string, readonly string[]> {
  const sitters = new Map<string, string[]>();
  for (const { id, seat } of dossier.actors)
    if (seat !== null) sitters.set(seat, [...(sitters.get(seat) ?? []), id]);
  return sitters;
}

function facetsOfOne(
  dossier: Dossier,
  relation: Relation,
  index: number,
  sitters: ReadonlyMap<string, readonly string[]>,
): Facets {
  const named = new Set([
    ...[...relation.from, ...relation.to],
    ...[...relation.within, ...relation.affects],
  ]);
  const at = ({ id }: Place) =>
    relation.places.includes(id) || sitters.get(id)?.some((actor) => named.has(actor)) === true;
  return {
    relation,
    index,
    actors: dossier.actors.filter(({ id }) => named.has(id)).map(({ id }) => id),
    pairs: pairsOf(relation),
    people: relation.people,
    places: dossier.places.filter(at).map(({ id }) => id),
    paragraphs: paragraphNumbers(dossier.text, relation.passages),
    months: monthsOf(relation.date),
  };
}

const known = new WeakMap<Dossier, ReadonlyMap<Relation, Facets>>();

/** The facets of a dossier's relations in their order, made once for each dossier. */
export function facetsOf(dossier: Dossier): ReadonlyMap<Relation, Facets> {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const sitters = sittersOf(dossier);
  const made = new Map(
    dossier.relations.map((r, index) => [r, facetsOfOne(dossier, r, index, sitters)]),
  );
  known.set(dossier, made);
  return made;
}

const lists = new WeakMap<readonly Relation[], readonly Facets[]>();

/** The facets of some relations of a dossier, in their order; kept for each list. */
export function facetsIn(dossier: Dossier, relations: readonly Relation[]): readonly Facets[] {
  const before = lists.get(relations);
  if (before !== undefined) return before;
  const all = facetsOf(dossier);
  const made: Facets[] = [];
  for (const relation of relations) {
    const facets = all.get(relation);
    if (facets !== undefined) made.push(facets);
  }
  lists.set(relations, made);
  return made;
}

const named = new WeakMap<readonly Relation[], ReadonlySet<string>>();

/** The actors that some relations of a dossier name in any part; kept for each list. */
export function namedActors(dossier: Dossier, relations: readonly Relation[]): ReadonlySet<string> {
  const before = named.get(relations);
  if (before !== undefined) return before;
  const all = facetsOf(dossier);
  const made = new Set<string>();
  for (const relation of relations) {
    for (const id of all.get(relation)?.actors ?? []) made.add(id);
    if (made.size === dossier.actors.length) break;
  }
  named.set(relations, made);
  return made;
}
