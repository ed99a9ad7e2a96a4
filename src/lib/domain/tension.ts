import type { Dossier, Relation, Tension } from './types';

const known = new WeakMap<readonly Tension[], ReadonlyMap<string, Tension[]>>();

/** The tensions of each relation that is in one, by its id; found once for a dossier. */
function byRelation(tensions: readonly Tension[]): ReadonlyMap<string, Tension[]> {
  const before = known.get(tensions);
  if (before !== undefined) return before;
  const found = new Map<string, Tension[]>();
  for (const tension of tensions)
    for (const id of tension.relations) found.set(id, [...(found.get(id) ?? []), tension]);
  known.set(tensions, found);
  return found;
}

/** The tensions that one of some relations is part of, in the order of the dossier. */
export function tensionsWith(
  dossier: Pick<Dossier, 'tensions'>,
  relations: readonly Pick<Relation, 'id'>[],
): Tension[] {
  const own = byRelation(dossier.tensions);
  const found = new Set(relations.flatMap(({ id }) => own.get(id) ?? []));
  return found.size === 0 ? [] : dossier.tensions.filter((tension) => found.has(tension));
}
