import type { Selection } from '../domain/selection';
import type { Dossier, Passage } from '../domain/types';

/** Names of the passages of a relation or a tension, as views name them. */
export function passageNames(
  type: 'relation' | 'tension',
  id: string,
  passages: readonly Passage[],
): string[] {
  return passages.map((_, i) => `${type}/${id}${i === 0 ? '' : `/${String(i + 1)}`}`);
}

/** Names of the passages that a selected relation or tension has; of other selections, none. */
export function selectedPassages(dossier: Dossier, selection: Selection): string[] {
  if (selection.type !== 'relation' && selection.type !== 'tension') return [];
  const { type, id } = selection;
  const all = type === 'relation' ? dossier.relations : dossier.tensions;
  return passageNames(type, id, all.find((one) => one.id === id)?.passages ?? []);
}
