import { sentenceById } from './sentence';
import { tiesIn } from './shown-ties';
import { tiesOf, type Tie } from './tie';
import type { Dossier, Relation } from './types';
import { isUnit } from './unit';

/** What can be selected; each is a path below `/{lang}/{dossier}`. */
export const SELECTABLE = [
  ...(['actor', 'tie', 'relation', 'place', 'sentence', 'tension', 'unit'] as const),
] as const;
export type Selectable = (typeof SELECTABLE)[number];

/** What is selected; the path of the page says it. */
export type Selection = { type: 'none' } | { type: Selectable; id: string };

export const NOTHING: Selection = { type: 'none' };

/** Path of a selection below `/{lang}/{dossier}`, starting with a slash or empty. */
export function selectionPath(selection: Selection): string {
  return selection.type === 'none' ? '' : `/${selection.type}/${selection.id}`;
}

/** The selection that a path such as `actor/PK` names in a dossier; `undefined` for any other. */
export function selectionOf(dossier: Dossier, path: string): Selection | undefined {
  const [name, ...rest] = path.split('/');
  const type = SELECTABLE.find((one) => one === name);
  const id = rest.join('/');
  if (type === undefined) return undefined;
  const has = (all: readonly { id: string }[]) => all.some((one) => one.id === id);
  const exists: Record<Selectable, () => boolean> = {
    actor: () => has(dossier.actors),
    tie: () => has(tiesIn(dossier)),
    relation: () => has(dossier.relations),
    place: () => has(dossier.places),
    sentence: () => sentenceById(dossier, id) !== undefined,
    tension: () => has(dossier.tensions),
    unit: () => isUnit(id),
  };
  return exists[type]() ? { type, id } : undefined;
}

/** Whether two selections are the same. */
export function sameSelection(one: Selection, other: Selection): boolean {
  return selectionPath(one) === selectionPath(other);
}

/** Whether a relation names the actor in any part: as a party, as a frame, as affected. */
export function concerns(relation: Relation, actor: string): boolean {
  return (
    relation.from.includes(actor) ||
    relation.to.includes(actor) ||
    relation.within.includes(actor) ||
    relation.affects.includes(actor)
  );
}

/** Whether a place is named by a relation or is the seat of one of its parties. */
export function happensAt(dossier: Dossier, relation: Relation, place: string): boolean {
  if (relation.places.includes(place)) return true;
  return dossier.actors.some((a) => a.seat === place && concerns(relation, a.id));
}

/**
 * The relations of a selection, in the order of the article. A disputed land is a matter of the map,
 * not of the article: all relations stay.
 */
export function selectedRelations(dossier: Dossier, selection: Selection): readonly Relation[] {
  const { relations } = dossier;
  switch (selection.type) {
    case 'none':
    case 'unit':
      return relations;
    case 'actor':
      return relations.filter((r) => concerns(r, selection.id));
    case 'relation':
      return relations.filter((r) => r.id === selection.id);
    case 'place':
      return relations.filter((r) => happensAt(dossier, r, selection.id));
    case 'tie':
      return tiesIn(dossier).find((t) => t.id === selection.id)?.relations ?? [];
    case 'sentence':
      return sentenceById(dossier, selection.id)?.relations ?? [];
    case 'tension': {
      const ids = dossier.tensions.find((t) => t.id === selection.id)?.relations ?? [];
      return relations.filter((r) => ids.includes(r.id));
    }
  }
}

/** Relations of one kind with one partner, as the reader lists them. */
export interface Group {
  /** Partner's actor id; empty for relations that the selected actor is not a party of. */
  partner: string;
  ties: Tie[];
  /** Relations of this group that form no tie: one-party claims, or where the actor is a frame. */
  rest: Relation[];
}

/**
 * An actor's relations by partner, the partner with most relations first, each split into ties
 * by kind; claims without a partner come last under the empty partner.
 */
export function groupByPartner(relations: readonly Relation[], actor: string): Group[] {
  const own = tiesOf(relations).filter((t) => t.a === actor || t.b === actor);
  const inTie = new Set(own.flatMap((t) => t.relations.map((r) => r.id)));
  const groups = new Map<string, Group>();
  for (const tie of own) {
    const partner = tie.a === actor ? tie.b : tie.a;
    const group = groups.get(partner) ?? { partner, ties: [], rest: [] };
    group.ties.push(tie);
    groups.set(partner, group);
  }
  const size = (g: Group) => g.ties.reduce((n, t) => n + t.relations.length, 0);
  const sorted = [...groups.values()].sort((x, y) => size(y) - size(x));
  const rest = relations.filter((r) => !inTie.has(r.id));
  return rest.length > 0 ? [...sorted, { partner: '', ties: [], rest }] : sorted;
}
