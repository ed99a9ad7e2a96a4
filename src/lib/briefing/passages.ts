import { filtered } from '../domain/filter';
import { selectedRelations, type Selection } from '../domain/selection';
import type { Dossier, Passage } from '../domain/types';
import { passageNamed, type Shown, type ShownPassage } from './briefing';

/** Names of the passages of a relation or a tension, as views name them. */
function namesOf(type: 'relation' | 'tension', id: string, passages: readonly Passage[]): string[] {
  return passages.map((_, i) => `${type}/${id}${i === 0 ? '' : `/${String(i + 1)}`}`);
}

/** The passages that a step could show: all that carry a claim or a tension, in the article's order. */
export function choosablePassages(dossier: Dossier): ShownPassage[] {
  const names = [
    ...dossier.relations.flatMap(({ id, passages }) => namesOf('relation', id, passages)),
    ...dossier.tensions.flatMap(({ id, passages }) => namesOf('tension', id, passages)),
  ];
  return names
    .map((name) => passageNamed(dossier, name))
    .filter((one) => one !== undefined)
    .sort((x, y) => x.passage.start - y.passage.start || x.passage.end - y.passage.end);
}

/** Names of the passages that a selected relation or tension has; of other selections, none. */
export function selectedPassages(dossier: Dossier, selection: Selection): string[] {
  if (selection.type !== 'relation' && selection.type !== 'tension') return [];
  const { type, id } = selection;
  const all = type === 'relation' ? dossier.relations : dossier.tensions;
  return namesOf(type, id, all.find((one) => one.id === id)?.passages ?? []);
}

/** Those passages that carry what a step's picture shows. */
export function passagesInView(
  dossier: Dossier,
  { selection, query }: Pick<Shown, 'selection' | 'query'>,
  passages: readonly ShownPassage[],
): ShownPassage[] {
  const relations = filtered(dossier, selectedRelations(dossier, selection), query.filter);
  const shown = new Set(relations);
  return passages.filter(
    ({ relation, tension }) =>
      (relation !== undefined && shown.has(relation)) ||
      (tension !== undefined && selection.type === 'tension' && selection.id === tension.id),
  );
}
