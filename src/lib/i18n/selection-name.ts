import type { Selection } from '../domain/selection';
import { tiesIn } from '../domain/shown-ties';
import type { Dossier, Lang } from '../domain/types';
import { t } from './t';

/** What a selection is called in headings, titles and lists; its id where the dossier lacks it. */
export function selectionName(dossier: Dossier, lang: Lang, selection: Selection): string {
  if (selection.type === 'none') return dossier.title[lang];
  const { type, id } = selection;
  const actor = (one: string) => dossier.actors.find((a) => a.id === one)?.name[lang] ?? one;
  switch (type) {
    case 'actor':
      return actor(id);
    case 'relation':
      return dossier.relations.find((r) => r.id === id)?.title[lang] ?? id;
    case 'place':
      return dossier.places.find((p) => p.id === id)?.name[lang] ?? id;
    case 'tension':
      return dossier.tensions.find((one) => one.id === id)?.title[lang] ?? id;
    case 'unit':
      return t(lang, 'disputedLand');
    case 'sentence': {
      const [paragraph = '', n = ''] = id.split('-');
      return t(lang, 'sentenceName', { paragraph, n });
    }
    case 'tie': {
      const tie = tiesIn(dossier).find((one) => one.id === id);
      if (tie === undefined) return id;
      return `${actor(tie.a)} – ${actor(tie.b)}: ${t(lang, `kind.${tie.kind}`)}`;
    }
  }
}
