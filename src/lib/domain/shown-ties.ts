import { codesIn } from './codes';
import { facetsOf } from './facets';
import { EVERYTHING, tiePasses, type Filter } from './filter';
import { numberLists, type NumberLists } from './number-lists';
import { perKind } from './per-kind';
import { sameItems } from './same-items';
import { changedBetween, failures } from './shown-relations';
import { tiesOf, waysAlong, type Tie } from './tie';
import { CERTAINTIES, KINDS, type Dossier, type Kind } from './types';

const WAY = { toA: 1, toB: 2 };

/** Of one kind, in the order of `tiesIn`. */
interface OfKind {
  all: readonly Tie[];
  /** By a tie's place: the places of its relations in the dossier. */
  members: NumberLists;
  /** Beside each of those: which way it runs along the tie, as bits of `WAY`. */
  ways: Uint8Array;
  /** By a tie's place: what was shown of it when a filter last asked; another list if that changes. */
  now: readonly (Tie | undefined)[];
  /** By a tie's place: the last part of it that was shown. */
  parts: Map<number, Tie>;
}

interface Ties {
  all: readonly Tie[];
  kinds: Record<Kind, OfKind>;
  /** By a relation's place in the dossier: the places of its ties among those of its kind. */
  of: NumberLists;
  /** By a relation's place: 1 where it was hidden when a filter last asked. */
  hidden: Uint8Array;
  /** That filter. */
  filter: Filter;
}

const known = new WeakMap<Dossier, Ties>();

/** Of each relation of some ties, one after the other, the bits of `WAY`. */
function waysOf(ties: readonly Tie[]): Uint8Array {
  const ways = ties.flatMap((tie) =>
    tie.relations.map((relation) => {
      const { toA, toB } = waysAlong(tie, relation);
      return (toA ? WAY.toA : 0) | (toB ? WAY.toB : 0);
    }),
  );
  return Uint8Array.from(ways);
}

function madeOnce(dossier: Dossier): Ties {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const all = tiesOf(dossier.relations);
  const facets = facetsOf(dossier);
  const of: number[][] = dossier.relations.map(() => []);
  const kinds = perKind((kind): OfKind => {
    const own = all.filter((tie) => tie.kind === kind);
    const members = own.map((tie, i) =>
      tie.relations.map((relation) => {
        const index = facets.get(relation)?.index ?? -1;
        of[index]?.push(i);
        return index;
      }),
    );
    const shown = { now: own, parts: new Map<number, Tie>() };
    return { all: own, members: numberLists(members), ways: waysOf(own), ...shown };
  });
  const hidden = new Uint8Array(dossier.relations.length);
  const made = { all, kinds, of: numberLists(of), hidden, filter: EVERYTHING };
  known.set(dossier, made);
  return made;
}

/** The ties of a dossier, made once, ordered by pair and then by kind. */
export function tiesIn(dossier: Dossier): readonly Tie[] {
  return madeOnce(dossier).all;
}

/** Whether a relation is hidden, and how sure it is: a code for each, by its place in the dossier. */
interface Told {
  hidden: Uint8Array;
  certainties: Uint8Array;
}

/**
 * What is shown of a tie; the one made before where it has the same relations. It is made from codes
 * alone: to look into thousands of relations, which lie about in memory, would take twice as long.
 */
function part(own: OfKind, index: number, { hidden, certainties }: Told): Tie | undefined {
  const whole = own.all[index];
  const { starts, items } = own.members;
  const [start = 0, end = 0] = [starts[index], starts[index + 1]];
  let count = 0;
  for (let i = start; i < end; i++) if (hidden[items[i] ?? 0] === 0) count += 1;
  // A kind comes and goes as a whole, and most of its ties with it.
  if (whole === undefined || count === 0) return undefined;
  if (count === end - start) return whole;
  const relations = whole.relations.filter((_, i) => hidden[items[start + i] ?? 0] === 0);
  const before = own.parts.get(index);
  if (before !== undefined && sameItems(before.relations, relations)) return before;
  const certainty = { reported: 0, attributed: 0, inferred: 0 };
  let ways = 0;
  for (let i = start; i < end; i++) {
    const place = items[i] ?? 0;
    if (hidden[place] !== 0) continue;
    certainty[CERTAINTIES[certainties[place] ?? 0] ?? 'inferred'] += 1;
    ways |= own.ways[i] ?? 0;
  }
  const { id, a, b, kind } = whole;
  const [toA, toB] = [(ways & WAY.toA) !== 0, (ways & WAY.toB) !== 0];
  const made: Tie = { id, a, b, kind, relations, toA, toB, certainty };
  own.parts.set(index, made);
  return made;
}

/** Places of ties, each once; a kind has thousands, which a set takes several times as long for. */
class Touched {
  readonly places: number[] = [];
  private readonly known: Uint8Array;

  constructor(ties: number) {
    this.known = new Uint8Array(ties);
  }

  add(place: number): void {
    if (this.known[place] === 0) this.places.push(place);
    this.known[place] = 1;
  }
}

/** By the code of each kind: the places of its ties that have relations which come or go. */
function touchedBy(dossier: Dossier, ties: Ties, filter: Filter): Touched[] {
  const { hidden } = ties;
  const { starts, items } = ties.of;
  const codes = codesIn(dossier, dossier.relations).kinds;
  const failed = failures(dossier, filter);
  const touched = KINDS.map((kind) => new Touched(ties.kinds[kind].all.length));
  for (const places of changedBetween(dossier, ties.filter, filter))
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? 0;
      const now = failed[place] === 0 ? 0 : 1;
      if (hidden[place] === now) continue;
      hidden[place] = now;
      const own = touched[codes[place] ?? -1];
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at++) own?.add(items[at] ?? 0);
    }
  return touched;
}

/** Looks anew at the ties of those relations that come or go. */
function follow(dossier: Dossier, ties: Ties, filter: Filter): void {
  const touched = touchedBy(dossier, ties, filter);
  const { kinds, hidden } = ties;
  const told = { hidden, certainties: codesIn(dossier, dossier.relations).certainties };
  ties.filter = filter;
  KINDS.forEach((kind, code) => {
    const places = touched[code]?.places ?? [];
    if (places.length === 0) return;
    const own = kinds[kind];
    const now = [...own.now];
    for (const place of places) now[place] = part(own, place, told);
    own.now = now;
  });
}

/** By kind and by its place among the ties of that kind: what is shown of a tie. */
export type ShownTies = Record<Kind, readonly (Tie | undefined)[]>;

/**
 * By its place among those of its kind in `tiesIn`, what a filter shows of each tie: the tie with
 * the relations that pass. What has the same relations as when it was last asked for is the same
 * object, and a kind of which nothing has changed since, the same list.
 */
export function shownTies(dossier: Dossier, filter: Filter): ShownTies {
  const ties = madeOnce(dossier);
  follow(dossier, ties, filter);
  return perKind((kind) => {
    const { now } = ties.kinds[kind];
    // Most filters let through what is shown of a tie, whichever actors it joins.
    if (filter.match !== 'between') return now;
    return now.map((tie) => (tie !== undefined && tiePasses(tie, filter) ? tie : undefined));
  });
}
