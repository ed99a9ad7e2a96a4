import { facetsOf } from '$lib/domain/facets';
import { EVERYTHING, type Filter } from '$lib/domain/filter';
import type { Group } from '$lib/domain/search/entry';
import type { Marked } from '$lib/domain/search/excerpt';
import type { Result } from '$lib/domain/search/search';
import { NOTHING, type Selection } from '$lib/domain/selection';
import { failures } from '$lib/domain/shown-relations';
import type { Kind, L, Lang } from '$lib/domain/types';
import { selectionName } from '$lib/i18n/selection-name';
import { t } from '$lib/i18n/t';
import type { Explore } from '$lib/state/explore.svelte';
import { addressOf } from '$lib/state/url';
import type { Command } from './commands';

/** One line of the palette: a link, and what it does in place. */
export interface Choice {
  key: string;
  href: string;
  run: () => void;
  title: Marked;
  excerpt: Result['excerpt'];
  /** What it is: the type of an actor or place, the kind and paragraphs of a relation. */
  hint: string;
  kind: Kind | undefined;
  hidden: boolean;
  near: boolean;
}

/** What the palette needs of the page it stands on. */
export interface Around {
  explore: Explore;
  select: (selection: Selection) => void;
  commands: readonly Command[];
  /** Names of the states on the base map. */
  states: Readonly<Record<string, L>>;
}

const plain = (text: string, lang: Lang): Marked => ({
  ...{ lang, cutBefore: false, cutAfter: false },
  pieces: [{ text, marked: false }],
});

/** The filter that shows what names a person, and nothing but that. */
export const personFilter = (id: string): Filter => ({ ...EVERYTHING, people: [id] });

type Told = Pick<Choice, 'hint' | 'kind' | 'hidden'>;

function told({ dossier, lang, query }: Explore, group: Group, id: string): Told {
  const none = { hint: '', kind: undefined, hidden: false };
  const one = <T extends { id: string }>(all: readonly T[]) => all.find((own) => own.id === id);
  if (group === 'actor') {
    const actor = one(dossier.actors);
    return actor === undefined ? none : { ...none, hint: t(lang, `actor.${actor.type}`) };
  }
  if (group === 'place') {
    const place = one(dossier.places);
    return place === undefined ? none : { ...none, hint: t(lang, `place.${place.type}`) };
  }
  const relation = group === 'relation' ? one(dossier.relations) : undefined;
  const facets = relation && facetsOf(dossier).get(relation);
  if (relation === undefined || facets === undefined) return none;
  const where = facets.paragraphs.map((n) => t(lang, 'paragraph', { n }));
  return {
    hint: [t(lang, `kind.${relation.kind}`), ...where].join(' · '),
    kind: relation.kind,
    hidden: failures(dossier, query.filter)[facets.index] !== 0,
  };
}

function personChoice({ explore, select }: Around, id: string): Pick<Choice, 'href' | 'run'> {
  const { lang, dossier, query } = explore;
  const filter = personFilter(id);
  return {
    href: addressOf(lang, dossier.id, 'explore', NOTHING, { ...query, filter, camera: null }),
    run: () => {
      explore.setFilter(filter);
      select(NOTHING);
    },
  };
}

function actionOf(around: Around, group: Group, id: string): Pick<Choice, 'href' | 'run'> {
  const { explore, select, commands } = around;
  if (group === 'person') return personChoice(around, id);
  if (group === 'command') {
    const command = commands.find((one) => one.id === id);
    return { href: command?.href ?? '', run: command?.run ?? (() => undefined) };
  }
  const selection: Selection = { type: group === 'state' ? 'actor' : group, id };
  return {
    href: explore.href(selection),
    run: () => {
      select(selection);
    },
  };
}

/** The line for something found. */
export function choiceOf(around: Around, { group, id, title, excerpt, fit }: Result): Choice {
  const { dossier, lang } = around.explore;
  const named =
    title.pieces.length > 0 || group !== 'sentence'
      ? title
      : plain(selectionName(dossier, lang, { type: group, id }), lang);
  return {
    ...{ key: `${group}/${id}`, title: named, excerpt, near: fit === 'near' },
    ...told(around.explore, group, id),
    ...actionOf(around, group, id),
  };
}

function nameOf({ explore, commands, states }: Around, group: Group, id: string) {
  const { dossier, lang } = explore;
  const named = (all: readonly { id: string; name: L }[]) => all.find((one) => one.id === id)?.name;
  if (group === 'command') return commands.find((one) => one.id === id)?.title[lang];
  if (group === 'person') return named(dossier.people)?.[lang];
  if (group === 'state') return states[id]?.[lang];
  return selectionName(dossier, lang, { type: group, id });
}

/** The line for something that is known by its key, such as `actor/PK`; none if it is unknown. */
export function choiceByKey(around: Around, key: string): Choice | undefined {
  const [group, id = ''] = key.split('/') as [Group, string?];
  const name = nameOf(around, group, id);
  if (name === undefined) return undefined;
  return {
    ...{ key, title: plain(name, around.explore.lang), excerpt: undefined, near: false },
    ...told(around.explore, group, id),
    ...actionOf(around, group, id),
  };
}
