import type { Lang } from '../types';
import { FIELDS, GROUPS, type Entry, type Field, type Group } from './entry';
import { hitsIn, marked, type Marked } from './excerpt';
import { fieldOf, placeOf, type SearchIndex } from './index';
import { FITS, queryWords, termsFor, type Fit } from './match';

/** One thing found. */
export interface Result {
  group: Group;
  id: string;
  /** In the language asked for; no pieces where the entry has no title. */
  title: Marked;
  /** The words that show why; the beginning of the text where the title does. */
  excerpt: (Marked & { field: Field }) | undefined;
  /** How well the least fitting word of the query fits, and the best part it was found in. */
  fit: Fit;
  why: Field;
}

/** What was found of one kind, the best first. */
export interface Found {
  group: Group;
  total: number;
  /** As many as were asked for. */
  results: Result[];
}

/** How many of each kind are wanted. */
export type Most = (group: Group) => number;

interface Scored {
  entry: number;
  fit: number;
  rank: number;
  score: number;
}

/**
 * For each entry the best place of one word: its fit, then the part it stands in, in one number;
 * 0 where the entry lacks it.
 */
function bestPlaces(index: SearchIndex, terms: ReadonlyMap<number, Fit>): Uint8Array {
  const best = new Uint8Array(index.entries.length);
  for (const [number, fit] of terms) {
    const tier = (FITS.indexOf(fit) + 1) << 3;
    for (const place of index.terms[number]?.places ?? []) {
      const { entry, rank } = placeOf(place);
      if (tier + rank > (best[entry] ?? 0)) best[entry] = tier + rank;
    }
  }
  return best;
}

const TITLE = FIELDS.indexOf('title');

/** How an entry fares: fit before part, then how much of its title was asked for. */
function score(
  index: SearchIndex,
  words: readonly Uint8Array[],
  entry: number,
): Scored | undefined {
  let least = Infinity;
  let rank = 0;
  let sum = 0;
  let titled = 0;
  for (const best of words) {
    const own = best[entry] ?? 0;
    if (own === 0) return undefined;
    least = Math.min(least, own);
    rank = Math.max(rank, own & 7);
    if ((own & 7) === TITLE) titled += 1;
    sum += own;
  }
  const length = Math.max(titled, index.titleWords[entry] ?? 1);
  const full = titled === words.length ? titled / length : 0;
  const fit = (least >> 3) - 1;
  return { entry, fit, rank, score: fit * 100 + sum / words.length + full };
}

/** Entries that hold every word, in their order. */
function scored(index: SearchIndex, words: readonly Uint8Array[]): Scored[] {
  const found: Scored[] = [];
  for (let entry = 0; entry < index.entries.length; entry++) {
    const one = score(index, words, entry);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** The best few of many, the best first; of equal ones those that come first. */
function bestOf(all: readonly Scored[], count: number): Scored[] {
  const best: Scored[] = [];
  for (const one of all) {
    if (best.length === count && one.score <= (best.at(-1)?.score ?? 0)) continue;
    const at = best.findIndex((other) => other.score < one.score);
    best.splice(at < 0 ? best.length : at, 0, one);
    if (best.length > count) best.pop();
  }
  return best;
}

function excerptOf(
  entry: Entry,
  lang: Lang,
  terms: ReadonlySet<string>,
  titleHit: boolean,
): Result['excerpt'] {
  const other: Lang = lang === 'ar' ? 'en' : 'ar';
  const score = (text: string, own: Lang, rank: number) => {
    const hits = new Set(hitsIn(text, terms).map(({ folded }) => folded)).size;
    return hits === 0 ? -1 : hits * 100 + (own === lang ? 50 : 0) + rank;
  };
  const texts = [
    ...entry.texts.map(({ field, lang: own, text }) => ({ field, own, text })),
    { field: 'title' as const, own: other, text: entry.title[other] },
  ].map((one) => ({ ...one, score: score(one.text, one.own, FIELDS.indexOf(one.field)) }));
  // Beside a title that shows the hit, neither its translation nor the names say anything new.
  const telling = texts.filter(
    ({ field, score: own }) => own > 0 && !(titleHit && (field === 'title' || field === 'party')),
  );
  const [best] = telling.sort((x, y) => y.score - x.score);
  const shown =
    best ?? texts.find(({ own, field }) => own === lang && field !== 'party' && field !== 'title');
  if (shown === undefined) return undefined;
  return { ...marked(shown.text, shown.own, terms), field: shown.field };
}

function resultOf(entry: Entry, lang: Lang, terms: ReadonlySet<string>, own: Scored): Result {
  const title = marked(entry.title[lang], lang, terms, true);
  const titleHit = title.pieces.some((piece) => piece.marked);
  return {
    ...{ group: entry.group, id: entry.id, title },
    excerpt: excerptOf(entry, lang, terms, titleHit),
    fit: FITS[own.fit] ?? 'near',
    why: fieldOf(own.rank),
  };
}

/** Of what was found, all but sentences whose relations were found as well. */
function listed(index: SearchIndex, found: readonly Scored[]): Scored[] {
  const relations = new Set<string>();
  for (const { entry } of found) {
    const one = index.entries[entry];
    if (one?.group === 'relation') relations.add(one.id);
  }
  return found.filter(
    ({ entry }) => index.entries[entry]?.unless?.some((id) => relations.has(id)) !== true,
  );
}

/**
 * What a query finds, by kind: the kinds with the best fitting results first, else in the order of
 * `GROUPS`. An entry is found if it holds every word of the query, wherever.
 * @param lang the language that titles are wanted in; texts of both are searched.
 */
export function search(
  index: SearchIndex,
  query: string,
  lang: Lang,
  most: Most = () => 20,
): Found[] {
  const words = queryWords(query).map((word) => termsFor(index, word));
  if (words.length === 0) return [];
  const all = listed(
    index,
    scored(
      index,
      words.map((terms) => bestPlaces(index, terms)),
    ),
  );
  const terms = new Set(
    words.flatMap((one) => [...one.keys()].map((number) => index.terms[number]?.word ?? '')),
  );
  const groups = new Map<Group, Scored[]>(GROUPS.map((group) => [group, []]));
  for (const one of all) groups.get(index.entries[one.entry]?.group ?? 'relation')?.push(one);
  return [...groups]
    .map(([group, own]) => ({ group, total: own.length, best: bestOf(own, most(group)) }))
    .filter(({ best }) => best.length > 0)
    .sort((x, y) => (y.best[0]?.fit ?? 0) - (x.best[0]?.fit ?? 0))
    .map(({ group, total, best }) => ({
      ...{ group, total },
      results: best.flatMap((one) => {
        const entry = index.entries[one.entry];
        return entry === undefined ? [] : [resultOf(entry, lang, terms, one)];
      }),
    }));
}
