import type { Dossier, Relation, Tension } from './types';

/** The tensions that one of some relations is part of, in the order of the dossier. */
export function tensionsWith(
  dossier: Pick<Dossier, 'tensions'>,
  relations: readonly Pick<Relation, 'id'>[],
): Tension[] {
  const ids = new Set(relations.map((r) => r.id));
  return dossier.tensions.filter((tension) => tension.relations.some((id) => ids.has(id)));
}
