import { monthsOf, type Months } from './period';
import { paragraphNumbers } from './paragraph';
import { concerns, happensAt } from './selection';
import { pairsOf, type Pair } from './tie';
import type { Dossier, Relation } from './types';

/** What a filter asks of a relation, looked up once. */
export interface Facets {
  relation: Relation;
  /** Every actor that the relation names in any part. */
  actors: readonly string[];
  pairs: readonly Pair[];
  people: readonly string[];
  places: readonly string[];
  paragraphs: readonly number[];
  /** `undefined` for a relation without a date. */
  months: Months | undefined;
}

function facetsOfOne(dossier: Dossier, relation: Relation): Facets {
  return {
    relation,
    actors: dossier.actors.map((a) => a.id).filter((id) => concerns(relation, id)),
    pairs: pairsOf(relation),
    people: relation.people,
    places: dossier.places.map((p) => p.id).filter((id) => happensAt(dossier, relation, id)),
    paragraphs: paragraphNumbers(dossier.text, relation.passages),
    months: monthsOf(relation.date),
  };
}

const known = new WeakMap<Dossier, ReadonlyMap<Relation, Facets>>();

/** The facets of a dossier's relations, made once for each dossier. */
export function facetsOf(dossier: Dossier): ReadonlyMap<Relation, Facets> {
  const made =
    known.get(dossier) ?? new Map(dossier.relations.map((r) => [r, facetsOfOne(dossier, r)]));
  known.set(dossier, made);
  return made;
}
