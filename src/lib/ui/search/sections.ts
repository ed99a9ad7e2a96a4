import { GROUPS, type Entry, type Group } from '$lib/domain/search/entry';
import { indexOf, type SearchIndex } from '$lib/domain/search/index';
import { FITS } from '$lib/domain/search/match';
import { search, type Found, type Most } from '$lib/domain/search/search';
import type { Dossier, L, Lang } from '$lib/domain/types';
import type { SearchKey } from '$lib/i18n/messages/search';
import { choiceByKey, choiceOf, type Around, type Choice } from './choices';
import type { Command } from './commands';

/** A headed part of the palette's list. */
export interface Section {
  key: Group | 'recent' | 'principals';
  label: SearchKey;
  choices: Choice[];
  /** How many more there are of them. */
  left: number;
}

/** A line that can be chosen: something found, or the wish for more of its kind. */
export type Line = { choice: Choice } | { more: Group };

/** The lines of a list in their order, which the arrow keys follow. */
export function linesOf(sections: readonly Section[]): Line[] {
  return sections.flatMap(({ key, choices, left }): Line[] => [
    ...choices.map((choice) => ({ choice })),
    ...(left > 0 && key !== 'recent' && key !== 'principals' ? [{ more: key }] : []),
  ]);
}

/** The element's id of a line, by its number in the list. */
export const optionId = (list: string, line: number): string => `${list}-${String(line)}`;

const LABELS: Record<Group, SearchKey> = {
  ...{ actor: 'partActors', place: 'places', person: 'people', relation: 'foundRelations' },
  ...{ tension: 'tensions', sentence: 'foundSentences', command: 'commands', state: 'foundStates' },
};

/** An index of the commands, by their titles. */
export function commandIndex(commands: readonly Command[]): SearchIndex {
  return indexOf(
    commands.map(({ id, title }): Entry => ({ group: 'command', id, title, texts: [] })),
  );
}

/** An index of the states on the base map that a dossier does not have. */
export function stateIndex(dossier: Dossier, names: Readonly<Record<string, L>>): SearchIndex {
  const known = new Set(dossier.actors.map((a) => a.id));
  const entries = Object.entries(names)
    .filter(([id]) => !known.has(id))
    .map(([id, title]): Entry => ({ group: 'state', id, title, texts: [] }));
  return indexOf(entries);
}

const fitOf = (found: Found) => FITS.indexOf(found.results[0]?.fit ?? 'near');

/** What several indexes find, in one order; close spellings only where nothing fits better. */
export function searchAll(
  indexes: readonly SearchIndex[],
  query: string,
  lang: Lang,
  most: Most,
): Found[] {
  const found = indexes.flatMap((index) => search(index, query, lang, most));
  const best = Math.max(0, ...found.map(fitOf));
  return found
    .filter((one) => best === 0 || fitOf(one) > 0)
    .sort((x, y) => fitOf(y) - fitOf(x) || GROUPS.indexOf(x.group) - GROUPS.indexOf(y.group));
}

/** The list for what was found. */
export function foundSections(around: Around, found: readonly Found[]): Section[] {
  return found.map(({ group, total, results }) => ({
    ...{ key: group, label: LABELS[group], left: total - results.length },
    choices: results.map((result) => choiceOf(around, result)),
  }));
}

/** The list before anything is typed: what was chosen lately, the principal states, the commands. */
export function firstSections(around: Around, recent: readonly string[]): Section[] {
  const { dossier } = around.explore;
  const section = (key: Section['key'], label: SearchKey, keys: readonly string[]): Section => {
    const choices = keys.flatMap((one) => choiceByKey(around, one) ?? []);
    return { key, label, choices, left: 0 };
  };
  const principals = dossier.actors.filter((a) => a.principal).map((a) => `actor/${a.id}`);
  const commands = around.commands.map(({ id }) => `command/${id}`);
  return [
    section('recent', 'recent', recent),
    section(
      'principals',
      'principals',
      principals.filter((key) => !recent.includes(key)),
    ),
    section('command', 'commands', commands),
  ].filter(({ choices }) => choices.length > 0);
}
