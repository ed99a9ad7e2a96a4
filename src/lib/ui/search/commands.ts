import { EVERYTHING, showsEverything, toggleKind, type Filter } from '$lib/domain/filter';
import { KINDS, type L } from '$lib/domain/types';
import { WORLDVIEWS, type Worldview } from '$lib/domain/worldview';
import { searchText as t, type SearchKey } from '$lib/i18n/messages/search';
import { LANGS } from '$lib/i18n/t';
import { worldviewTitle } from '$lib/i18n/worldview-name';
import type { Explore } from '$lib/state/explore.svelte';
import { addressOf, PAGES, type Query } from '$lib/state/url';

/** Something the page can do, found by its title in either language. */
export interface Command {
  id: string;
  title: L;
  /** Where the same is done by a link. */
  href: string;
  run: () => void;
}

/** The title of a command in both languages; a parameter may be a message itself. */
function said(key: SearchKey, name?: SearchKey): L {
  const [ar = '', en = ''] = LANGS.map((lang) =>
    t(lang, key, name === undefined ? {} : { name: t(lang, name) }),
  );
  return { ar, en };
}

/** Whose borders are shown, as the map says it. */
function titleOf(worldview: Worldview): L {
  const [ar = '', en = ''] = LANGS.map((lang) => worldviewTitle(lang, worldview));
  return { ar, en };
}

/**
 * What can be done from where the page is.
 * @param other the page's address in the other language.
 * @param open goes to an address without a page load.
 */
export function commandsOf(
  explore: Explore,
  other: string,
  open: (href: string) => void,
): Command[] {
  const { lang, dossier, selection, query, page } = explore;
  const here = (changes: Partial<Query>) =>
    addressOf(lang, dossier.id, page, selection, { ...query, ...changes });
  const link = (id: string, title: L, href: string): Command => ({
    ...{ id, title, href },
    run: () => {
      open(href);
    },
  });
  const filtering = (id: string, title: L, filter: Filter): Command => ({
    ...{ id, title, href: here({ filter }) },
    run: () => {
      explore.setFilter(filter);
    },
  });
  const turned = query.projection === 'globe' ? 'mercator' : 'globe';
  return [
    ...PAGES.filter((one) => one !== page).map((one) =>
      link(one, said('command.open', one), explore.address(selection, one)),
    ),
    link('brief', said('command.brief'), `/${lang}/${dossier.id}/brief`),
    link('edit', said('command.edit'), explore.address(selection, 'brief/edit')),
    link('export', said('command.export'), explore.address(selection, 'export')),
    link('language', said('command.language'), other),
    ...(showsEverything(query.filter)
      ? []
      : [filtering('show-all', said('command.showAll'), EVERYTHING)]),
    {
      ...{ id: 'reset', title: said('wholeMap'), href: here({ camera: null }) },
      run: () => {
        explore.moveTo(null);
      },
    },
    {
      ...{ id: 'projection', title: said(turned === 'globe' ? 'globe' : 'flatMap') },
      href: here({ projection: turned }),
      run: () => {
        explore.setProjection(turned);
      },
    },
    ...WORLDVIEWS.filter((one) => one !== query.worldview).map((worldview): Command => ({
      ...{ id: `worldview-${worldview}`, title: titleOf(worldview) },
      href: here({ worldview }),
      run: () => {
        explore.setWorldview(worldview);
      },
    })),
    ...KINDS.map((kind) => {
      const shown = query.filter.kinds.includes(kind);
      const title = said(shown ? 'command.hideKind' : 'command.showKind', `kind.${kind}`);
      return filtering(`kind-${kind}`, title, toggleKind(query.filter, kind));
    }),
  ];
}
