import { facetsOf } from './facets';
import { filtered, showsEverything, tiePasses, type Filter } from './filter';
import { tiesOf, type Tie } from './tie';
import type { Dossier, Relation } from './types';

interface Ties {
  all: readonly Tie[];
  /** By a relation's place in the dossier: the places of its ties in `all`. */
  of: readonly (readonly number[])[];
  /** By a tie's place: the last part of it that was shown. */
  parts: Map<number, Tie>;
}

const known = new WeakMap<Dossier, Ties>();

function madeOnce(dossier: Dossier): Ties {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const all = tiesOf(dossier.relations);
  const facets = facetsOf(dossier);
  const of: number[][] = dossier.relations.map(() => []);
  all.forEach((tie, i) => {
    for (const relation of tie.relations) of[facets.get(relation)?.index ?? -1]?.push(i);
  });
  const made = { all, of, parts: new Map<number, Tie>() };
  known.set(dossier, made);
  return made;
}

/** The ties of a dossier, made once, ordered by pair and then by kind. */
export function tiesIn(dossier: Dossier): readonly Tie[] {
  return madeOnce(dossier).all;
}

const sameList = (one: readonly Relation[], other: readonly Relation[]) =>
  one.length === other.length && one.every((relation, i) => relation === other[i]);

/** A tie with some of its relations alone; the one made before where it has the same. */
function part(ties: Ties, index: number, whole: Tie, relations: Relation[]): Tie {
  if (relations.length === whole.relations.length) return whole;
  const before = ties.parts.get(index);
  if (before !== undefined && sameList(before.relations, relations)) return before;
  const own = tiesOf(relations).find((tie) => tie.id === whole.id) ?? whole;
  ties.parts.set(index, own);
  return own;
}

/**
 * The ties that a filter shows, each with the relations that pass, ordered as `tiesIn`. One that
 * has the same relations as when it was last asked for is the same object.
 */
export function shownTies(dossier: Dossier, filter: Filter): readonly Tie[] {
  const ties = madeOnce(dossier);
  if (showsEverything(filter)) return ties.all;
  const facets = facetsOf(dossier);
  const lists = new Map<number, Relation[]>();
  for (const relation of filtered(dossier, dossier.relations, filter)) {
    for (const index of ties.of[facets.get(relation)?.index ?? -1] ?? []) {
      const list = lists.get(index);
      if (list === undefined) lists.set(index, [relation]);
      else list.push(relation);
    }
  }
  return [...lists]
    .sort(([x], [y]) => x - y)
    .flatMap(([index, relations]) => {
      const whole = ties.all[index];
      return whole === undefined || !tiePasses(whole, filter)
        ? []
        : [part(ties, index, whole, relations)];
    });
}
