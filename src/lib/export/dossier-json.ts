import type { Actor, Dossier, DossierFile, Relation } from '../domain/types';

/** Ids of actors, and of the members and further members that these name. */
function withMembers(actors: readonly Actor[], ids: Iterable<string>): ReadonlySet<string> {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const found = new Set<string>();
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    known.get(id)?.members.forEach(add);
  };
  for (const id of ids) add(id);
  return found;
}

/** What some relations refer to, directly or through what they refer to. */
function referredTo(dossier: Dossier, relations: readonly Relation[]) {
  const people = new Set(relations.flatMap((r) => r.people));
  const actors = withMembers(dossier.actors, [
    ...relations.flatMap((r) => [...r.from, ...r.to, ...r.within, ...r.affects]),
    ...dossier.people.filter(({ id }) => people.has(id)).map(({ actor }) => actor),
  ]);
  const seats = dossier.actors.filter(({ id }) => actors.has(id)).map(({ seat }) => seat);
  const places = new Set([...relations.flatMap((r) => r.places), ...seats]);
  return { people, actors, places };
}

/**
 * A dossier's annotation as in `dossier.json`, which names the article, what it gives of author,
 * publisher and date, and its disclaimer.
 * @param relations Of these alone, with the actors, places and people that they refer to; a tension
 * stays where one of them is part of it, with all that it quotes. Absent: the whole annotation.
 */
export function dossierPart(dossier: Dossier, relations?: readonly Relation[]): DossierFile {
  const { format, id, title, article, actors, places, people, tensions } = dossier;
  if (relations === undefined) {
    const all = dossier.relations;
    return { format, id, title, article, actors, places, people, relations: all, tensions };
  }
  const shown = new Set(relations.map((r) => r.id));
  const kept = referredTo(dossier, relations);
  return {
    ...{ format, id, title, article },
    actors: actors.filter((one) => kept.actors.has(one.id)),
    places: places.filter((one) => kept.places.has(one.id)),
    people: people.filter((one) => kept.people.has(one.id)),
    relations: dossier.relations.filter((one) => shown.has(one.id)),
    tensions: tensions
      .map((one) => ({ ...one, relations: one.relations.filter((r) => shown.has(r)) }))
      .filter((one) => one.relations.length > 0),
  };
}

/** The same as the text of a file, which stands beside article and translation as they are. */
export function dossierFile(dossier: Dossier, relations?: readonly Relation[]): string {
  return `${JSON.stringify(dossierPart(dossier, relations), null, 2)}\n`;
}
