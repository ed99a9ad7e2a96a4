import { entriesOf, quoted } from '../domain/search/entries';
import type { Entry } from '../domain/search/entry';
import { indexOf, type SearchIndex } from '../domain/search/index';
import { search } from '../domain/search/search';
import type { Dossier, Lang } from '../domain/types';
import { passageNamed, relationsShown, type Shown, type ShownPassage } from './briefing';
import { passageNames } from './selected';

const choosable = new WeakMap<Dossier, ShownPassage[]>();

/** The passages that a step could show: all that carry a claim or a tension, in the article's order. */
export function choosablePassages(dossier: Dossier): readonly ShownPassage[] {
  const before = choosable.get(dossier);
  if (before !== undefined) return before;
  const names = [
    ...dossier.relations.flatMap(({ id, passages }) => passageNames('relation', id, passages)),
    ...dossier.tensions.flatMap(({ id, passages }) => passageNames('tension', id, passages)),
  ];
  const all = names
    .map((name) => passageNamed(dossier, name))
    .filter((one) => one !== undefined)
    .sort((x, y) => x.passage.start - y.passage.start || x.passage.end - y.passage.end);
  choosable.set(dossier, all);
  return all;
}

const indexes = new WeakMap<Dossier, SearchIndex>();

/** The index of a dossier's passages, made once: by their own words, their translation and their claims. */
function passageIndex(dossier: Dossier): SearchIndex {
  const before = indexes.get(dossier);
  if (before !== undefined) return before;
  // With the names, which tell search where a prefix ends.
  const names = entriesOf(dossier).filter(
    ({ group }) => !['relation', 'tension', 'sentence'].includes(group),
  );
  const entries = choosablePassages(dossier).map(({ name, passage, relation, tension }): Entry => {
    const title = (tension ?? relation)?.title ?? { ar: '', en: '' };
    return { group: 'relation', id: name, title, texts: quoted([passage]) };
  });
  const index = indexOf([...names, ...entries]);
  indexes.set(dossier, index);
  return index;
}

/** Those of a dossier's passages in which a query is found, in their order; all for an empty one. */
export function passagesFound(
  dossier: Dossier,
  query: string,
  lang: Lang,
  passages: readonly ShownPassage[],
): readonly ShownPassage[] {
  if (query.trim() === '') return passages;
  const found = search(passageIndex(dossier), query, lang, () => choosablePassages(dossier).length);
  const names = new Set(found.flatMap(({ results }) => results.map(({ id }) => id)));
  return passages.filter(({ name }) => names.has(name));
}

/** Those passages that carry what a step's picture shows. */
export function passagesInView(
  dossier: Dossier,
  shown: Pick<Shown, 'selection' | 'query'>,
  passages: readonly ShownPassage[],
): ShownPassage[] {
  const { selection } = shown;
  const relations = new Set(relationsShown(dossier, shown));
  return passages.filter(
    ({ relation, tension }) =>
      (relation !== undefined && relations.has(relation)) ||
      (tension !== undefined && selection.type === 'tension' && selection.id === tension.id),
  );
}
