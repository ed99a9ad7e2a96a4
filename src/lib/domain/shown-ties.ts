import { codesIn } from './codes';
import { facetsOf } from './facets';
import { failures, tiePasses, type Filter } from './filter';
import { perKind } from './per-kind';
import { sameItems } from './same-items';
import { tiesOf, type Tie } from './tie';
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
  const made = { all, kinds, of, hidden: new Uint8Array(dossier.relations.length) };
  known.set(dossier, made);
  return made;
}

/** The ties of a dossier, made once, ordered by pair and then by kind. */
export function tiesIn(dossier: Dossier): readonly Tie[] {
  return madeOnce(dossier).all;
}

/** What is shown of a tie; the one made before where it has the same relations. */
function part({ all, members, parts }: OfKind, index: number, hidden: Uint8Array): Tie | undefined {
  const whole = all[index];
  const relations = whole?.relations.filter((_, i) => hidden[members[index]?.[i] ?? -1] === 0);
  if (whole === undefined || relations === undefined || relations.length === 0) return undefined;
  if (relations.length === whole.relations.length) return whole;
  const before = parts.get(index);
  if (before !== undefined && sameItems(before.relations, relations)) return before;
  const own = tiesOf(relations).find((tie) => tie.id === whole.id) ?? whole;
  parts.set(index, own);
  return own;
}

/** Looks anew at the ties of those relations that come or go. */
function follow({ kinds, hidden, of }: Ties, codes: Uint8Array, failed: Uint8Array): void {
  const touched = KINDS.map(() => new Set<number>());
  for (let i = 0; i < failed.length; i++) {
    const now = failed[i] === 0 ? 0 : 1;
    if (hidden[i] === now) continue;
    hidden[i] = now;
    const own = touched[codes[i] ?? -1];
    for (const index of of[i] ?? []) own?.add(index);
  }
  KINDS.forEach((kind, code) => {
    if (touched[code]?.size === 0) return;
    const own = kinds[kind];
    const now = [...own.now];
    for (const index of touched[code] ?? []) now[index] = part(own, index, hidden);
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
  follow(ties, codesIn(dossier, dossier.relations).kinds, failures(dossier, filter));
  return perKind((kind) => {
    const { now } = ties.kinds[kind];
    // Most filters let through what is shown of a tie, whichever actors it joins.
    if (filter.match !== 'between') return now;
    return now.map((tie) => (tie !== undefined && tiePasses(tie, filter) ? tie : undefined));
  });
}
