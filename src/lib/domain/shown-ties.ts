import { codesIn } from './codes';
import { facetsOf } from './facets';
import { EVERYTHING, tiePasses, type Filter } from './filter';
import { perKind } from './per-kind';
import { sameItems } from './same-items';
import { changedBetween, failures } from './shown-relations';
import { partOf, tiesOf, type Tie } from './tie';
import { KINDS, type Dossier, type Kind } from './types';

/** Of one kind, in the order of `tiesIn`. */
interface OfKind {
  all: readonly Tie[];
  /** By a tie's place: the places of its relations in the dossier. */
  members: (readonly number[])[];
  /** By a tie's place: what was shown of it when a filter last asked; another list if that changes. */
  now: readonly (Tie | undefined)[];
  /** By a tie's place: the last part of it that was shown. */
  parts: Map<number, Tie>;
}

interface Ties {
  all: readonly Tie[];
  kinds: Record<Kind, OfKind>;
  /** By a relation's place in the dossier: the places of its ties among those of its kind. */
  of: readonly (readonly number[])[];
  /** By a relation's place: 1 where it was hidden when a filter last asked. */
  hidden: Uint8Array;
  /** That filter. */
  filter: Filter;
}

const known = new WeakMap<Dossier, Ties>();

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
    return { all: own, members, now: own, parts: new Map() };
  });
  const hidden = new Uint8Array(dossier.relations.length);
  const made = { all, kinds, of, hidden, filter: EVERYTHING };
  known.set(dossier, made);
  return made;
}

/** The ties of a dossier, made once, ordered by pair and then by kind. */
export function tiesIn(dossier: Dossier): readonly Tie[] {
  return madeOnce(dossier).all;
}

/** What is shown of a tie; the one made before where it has the same relations. */
function part({ all, members, parts }: OfKind, index: number, hidden: Uint8Array): Tie | undefined {
  const [whole, places = []] = [all[index], members[index]];
  let count = 0;
  for (const place of places) if (hidden[place] === 0) count += 1;
  // A kind comes and goes as a whole, and most of its ties with it.
  if (whole === undefined || count === 0) return undefined;
  if (count === places.length) return whole;
  const relations = whole.relations.filter((_, i) => hidden[places[i] ?? -1] === 0);
  const before = parts.get(index);
  if (before !== undefined && sameItems(before.relations, relations)) return before;
  const own = partOf(whole, relations);
  parts.set(index, own);
  return own;
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
  const { hidden, of } = ties;
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
      for (const index of of[place] ?? []) own?.add(index);
    }
  return touched;
}

/** Looks anew at the ties of those relations that come or go. */
function follow(dossier: Dossier, ties: Ties, filter: Filter): void {
  const touched = touchedBy(dossier, ties, filter);
  const { kinds, hidden } = ties;
  ties.filter = filter;
  KINDS.forEach((kind, code) => {
    const places = touched[code]?.places ?? [];
    if (places.length === 0) return;
    const own = kinds[kind];
    const now = [...own.now];
    for (const place of places) now[place] = part(own, place, hidden);
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
