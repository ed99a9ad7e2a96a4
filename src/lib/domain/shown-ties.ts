import { facetsOf } from './facets';
import { failures, showsEverything, tiePasses, type Filter } from './filter';
import { sameItems } from './same-items';
import { tiesOf, type Tie } from './tie';
import type { Dossier } from './types';

interface Ties {
  all: readonly Tie[];
  /** By a relation's place in the dossier: the places of its ties in `all`. */
  of: readonly (readonly number[])[];
  /** By a tie's place: the places of its relations in the dossier. */
  members: readonly (readonly number[])[];
  /** By a relation's place: whether it was shown when a filter last asked. */
  shown: boolean[];
  /** By a tie's place: what was shown of it then. */
  now: (Tie | undefined)[];
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
  const members = all.map((tie, i) =>
    tie.relations.map((relation) => {
      const index = facets.get(relation)?.index ?? -1;
      of[index]?.push(i);
      return index;
    }),
  );
  const shown = dossier.relations.map(() => true);
  const made = { all, of, members, shown, now: [...all], parts: new Map<number, Tie>() };
  known.set(dossier, made);
  return made;
}

/** The ties of a dossier, made once, ordered by pair and then by kind. */
export function tiesIn(dossier: Dossier): readonly Tie[] {
  return madeOnce(dossier).all;
}

/** What is shown of a tie; the one made before where it has the same relations. */
function part({ all, members, shown, parts }: Ties, index: number): Tie | undefined {
  const whole = all[index];
  const relations = whole?.relations.filter((_, i) => shown[members[index]?.[i] ?? -1]);
  if (whole === undefined || relations === undefined || relations.length === 0) return undefined;
  if (relations.length === whole.relations.length) return whole;
  const before = parts.get(index);
  if (before !== undefined && sameItems(before.relations, relations)) return before;
  const own = tiesOf(relations).find((tie) => tie.id === whole.id) ?? whole;
  parts.set(index, own);
  return own;
}

/** Looks anew at the ties of those relations that come or go. */
function follow(ties: Ties, failed: Uint8Array): void {
  const touched = new Set<number>();
  const { shown, of } = ties;
  for (let i = 0; i < failed.length; i++) {
    const now = failed[i] === 0;
    if (shown[i] === now) continue;
    shown[i] = now;
    for (const index of of[i] ?? []) touched.add(index);
  }
  for (const index of touched) ties.now[index] = part(ties, index);
}

/**
 * By its place in `tiesIn`, what a filter shows of each tie: the tie with the relations that pass.
 * What has the same relations as when it was last asked for is the same object. The array is the
 * caller's to read until another filter is asked for.
 */
export function tiesByPlace(dossier: Dossier, filter: Filter): readonly (Tie | undefined)[] {
  const ties = madeOnce(dossier);
  if (showsEverything(filter)) return ties.all;
  follow(ties, failures(dossier, filter));
  // Most filters let through what is shown of a tie, whichever actors it joins.
  if (filter.match !== 'between') return ties.now;
  return ties.now.map((tie) => (tie !== undefined && tiePasses(tie, filter) ? tie : undefined));
}
