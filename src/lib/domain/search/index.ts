import SearchableMap from 'minisearch/SearchableMap';
import type { Dossier } from '../types';
import { FIELDS, type Entry, type Field } from './entry';
import { entriesOf } from './entries';
import { fold } from './fold';
import { skeleton, sound } from './sound';
import { stems } from './stem';

/** A folded word as it stands in the texts, and where. */
export interface Term {
  word: string;
  /** `entry * 8 + field`, ascending; see `placeOf`. */
  places: number[];
}

/** What search looks words up in. */
export interface SearchIndex {
  entries: readonly Entry[];
  /** Words of each entry's title, in the language with fewer. */
  titleWords: readonly number[];
  terms: readonly Term[];
  /** Numbers of the terms that a word stands for: itself, and itself behind prefixes. */
  words: SearchableMap<number[]>;
  /** The Latin words of names by their sound, and by their consonants. */
  sounds: SearchableMap<number[]>;
  skeletons: ReadonlyMap<string, readonly number[]>;
}

/** Entries and terms between two pauses: about a millisecond's work. */
const STRIDE = 64;

const NAMED: readonly Entry['group'][] = ['actor', 'place', 'person', 'state'];

/** Number of the entry and the part of it that a place in a term stands for. */
export const placeOf = (place: number): { entry: number; rank: number } => ({
  entry: place >> 3,
  rank: place & 7,
});
export const fieldOf = (rank: number): Field => FIELDS[rank] ?? 'party';

function add<K>(map: { get(key: K): number[] | undefined; set(key: K, to: number[]): unknown }) {
  return (key: K, term: number) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [term]);
    else if (!known.includes(term)) known.push(term);
  };
}

class Building {
  readonly terms: Term[] = [];
  readonly titleWords: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly names = new Set<number>();

  private note(text: string, place: number, isName: boolean): number {
    const tokens = fold(text);
    for (const { folded } of tokens) {
      const number = this.numbers.get(folded) ?? this.terms.length;
      const term = this.terms[number] ?? { word: folded, places: [] };
      if (number === this.terms.length) {
        this.terms.push(term);
        this.numbers.set(folded, number);
      }
      if (term.places.at(-1) !== place) term.places.push(place);
      if (isName) this.names.add(number);
    }
    return tokens.length;
  }

  /** Entries come in order, and the parts of each from the weakest on: places ascend. */
  addEntry({ group, title, texts }: Entry): void {
    const entry = this.titleWords.length * 8;
    for (const field of FIELDS)
      for (const one of texts)
        if (one.field === field) this.note(one.text, entry + FIELDS.indexOf(field), false);
    const rank = FIELDS.indexOf('title');
    const named = NAMED.includes(group);
    const arabic = this.note(title.ar, entry + rank, false);
    this.titleWords.push(Math.min(arabic, this.note(title.en, entry + rank, named)));
  }

  /** Words are known by themselves; a letter counts as a prefix only before a word that is known. */
  *addWords(words: SearchableMap<number[]>): Generator<void> {
    const attested = new Set(this.numbers.keys());
    for (const { word } of this.terms)
      for (const stem of stems(word)) if (stem.certain) attested.add(stem.word);
    yield;
    const known = add(words);
    for (const [number, { word }] of this.terms.entries()) {
      known(word, number);
      for (const stem of stems(word))
        if (stem.certain || attested.has(stem.word)) known(stem.word, number);
      if (number % STRIDE === 0) yield;
    }
  }

  addSounds(sounds: SearchableMap<number[]>, skeletons: Map<string, number[]>): void {
    for (const number of this.names) {
      const word = this.terms[number]?.word ?? '';
      if (word.length < 3 || !/^[a-z]/.test(word)) continue;
      add(sounds)(sound(word), number);
      add(skeletons)(skeleton(word), number);
    }
  }
}

/** Makes an index, pausing every so often, so that the caller may let others work meanwhile. */
export function* indexing(entries: readonly Entry[]): Generator<void, SearchIndex> {
  const building = new Building();
  for (const [i, entry] of entries.entries()) {
    building.addEntry(entry);
    if (i % STRIDE === 0) yield;
  }
  const words = new SearchableMap<number[]>();
  const sounds = new SearchableMap<number[]>();
  const skeletons = new Map<string, number[]>();
  yield* building.addWords(words);
  building.addSounds(sounds, skeletons);
  const { terms, titleWords } = building;
  return { entries, titleWords, terms, words, sounds, skeletons };
}

/** An index of some entries, made at once. */
export function indexOf(entries: readonly Entry[]): SearchIndex {
  const steps = indexing(entries);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** An index of everything in a dossier, made at once. */
export function searchIndex(dossier: Dossier): SearchIndex {
  return indexOf(entriesOf(dossier));
}
