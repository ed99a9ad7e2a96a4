import type { L, Lang } from '../types';

/** Kinds of things that search finds, in the order in which equally good ones are listed. */
export const GROUPS = [
  'actor',
  'place',
  'person',
  'relation',
  'tension',
  'sentence',
  'command',
  'state',
] as const;
export type Group = (typeof GROUPS)[number];

/** Parts of an entry in which a word can stand, the weakest first. */
export const FIELDS = ['party', 'note', 'translation', 'passage', 'role', 'title'] as const;
export type Field = (typeof FIELDS)[number];

export interface EntryText {
  field: Exclude<Field, 'title'>;
  lang: Lang;
  text: string;
}

/** One thing that can be found, by its title in either language and by its texts. */
export interface Entry {
  group: Group;
  /** Unique within the group; that of the dossier's record. */
  id: string;
  /** Empty in both languages for a sentence, which is called by its number. */
  title: L;
  texts: readonly EntryText[];
  /** Ids of relations that stand for this entry: where one is found, this need not be listed. */
  unless?: readonly string[];
}
