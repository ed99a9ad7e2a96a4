import { facetsIn } from './facets';
import { CERTAINTIES, KINDS, type Dossier, type Relation } from './types';

/**
 * What a filter asks of thousands of relations at each step, as numbers beside one another: one
 * entry for each relation of a list, in its order.
 */
export interface Codes {
  /** Its place in the dossier's list. */
  index: Uint32Array;
  /** The place of its kind in `KINDS`. */
  kinds: Uint8Array;
  /** The place of its certainty in `CERTAINTIES`. */
  certainties: Uint8Array;
}

const lists = new WeakMap<readonly Relation[], Codes>();

/** The codes of some relations of a dossier, by the order of `facetsIn`; kept for each list. */
export function codesIn(dossier: Dossier, relations: readonly Relation[]): Codes {
  const before = lists.get(relations);
  if (before !== undefined) return before;
  const all = facetsIn(dossier, relations);
  const made: Codes = {
    index: Uint32Array.from(all, ({ index }) => index),
    kinds: Uint8Array.from(all, ({ relation }) => KINDS.indexOf(relation.kind)),
    certainties: Uint8Array.from(all, ({ relation }) => CERTAINTIES.indexOf(relation.certainty)),
  };
  lists.set(relations, made);
  return made;
}

/** By the code of each kind, and of each certainty: the places of its relations in the dossier. */
export interface PlacesByCode {
  kinds: readonly Uint32Array[];
  certainties: readonly Uint32Array[];
}

const places = new WeakMap<Dossier, PlacesByCode>();

/** Where in a dossier's list the relations of each kind and each certainty are; made once for each dossier. */
export function placesByCode(dossier: Dossier): PlacesByCode {
  const before = places.get(dossier);
  if (before !== undefined) return before;
  const { index, kinds, certainties } = codesIn(dossier, dossier.relations);
  const at = (codes: Uint8Array) => (_: unknown, code: number) =>
    index.filter((place) => codes[place] === code);
  const made = { kinds: KINDS.map(at(kinds)), certainties: CERTAINTIES.map(at(certainties)) };
  places.set(dossier, made);
  return made;
}
