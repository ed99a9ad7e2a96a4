/** The two languages of the interface; also the keys of every translated text. */
export type Lang = 'ar' | 'en';

/** A text in both languages. */
export type L = Record<Lang, string>;

/** Kinds of relation, in the order in which legends and lists show them. */
export const KINDS = [
  'visit',
  'exercise',
  'alliance',
  'agreement',
  'arms',
  'security',
  'diplomacy',
  'rivalry',
  'effect',
] as const;
export type Kind = (typeof KINDS)[number];

/** How surely the article says it, surest first. */
export const CERTAINTIES = ['reported', 'attributed', 'inferred'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * How a sentence is mapped. `full`: with a claim that is dated, one that is drawn as a line and one
 * that is not inference. `undated`, `undrawn`, `inferred`: none of its claims has a date, none is
 * drawn, all are inference; a sentence may be several of these. `unmapped`: it has no claim.
 */
export const COVERAGES = ['full', 'undated', 'undrawn', 'inferred', 'unmapped'] as const;
export type Coverage = (typeof COVERAGES)[number];

export const PRECISIONS = ['day', 'month', 'year', 'decade', 'ongoing', 'undated'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const ACTOR_TYPES = ['state', 'organisation', 'group', 'office'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

export const PLACE_TYPES = ['capital', 'city', 'region', 'sea', 'site'] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

/** A span `[start, end)` of the article in UTF-16 offsets, with its exact text. */
export interface Span {
  start: number;
  end: number;
  exact: string;
}

/** A quoted span with up to 32 characters of context on each side and its translation. */
export interface Passage extends Span {
  prefix: string;
  suffix: string;
  translation: { en: string };
}

export interface Actor {
  id: string;
  type: ActorType;
  name: L;
  /** Place id of the seat; `null` when the actor has no place on the map. */
  seat: string | null;
  principal: boolean;
  /** Actor ids of the members that the article names. */
  members: string[];
}

/** A point on the map; `lon` and `lat` in degrees, WGS 84. */
export interface Place {
  id: string;
  type: PlaceType;
  name: L;
  lon: number;
  lat: number;
}

export interface Person {
  id: string;
  name: L;
  role: L;
  actor: string;
}

/** A date no more precise than the article: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` is open or unknown. */
export interface Period {
  start: string | null;
  end: string | null;
  precision: Precision;
  /** The article's own words for the date. */
  text: string;
}

/** One claim of the article about actors. */
export interface Relation {
  id: string;
  kind: Kind;
  title: L;
  from: string[];
  to: string[];
  directed: boolean;
  within: string[];
  affects: string[];
  people: string[];
  places: string[];
  date: Period;
  certainty: Certainty;
  /** The words that make the claim attributed or inferred; empty when reported. */
  cue: string;
  passages: Passage[];
  note: L;
}

/** Two or more passages that do not agree. */
export interface Tension {
  id: string;
  title: L;
  note: L;
  passages: Passage[];
  relations: string[];
}

export interface Article {
  file: string;
  lang: Lang;
  sha256: string;
  translations: Record<string, string>;
  genre: string;
  author: string | null;
  publisher: string | null;
  published: string | null;
  disclaimer: Span;
}

/** The annotation as stored in `dossier.json`. */
export interface DossierFile {
  format: 'dossier/1';
  id: string;
  title: L;
  article: Article;
  actors: Actor[];
  places: Place[];
  people: Person[];
  relations: Relation[];
  tensions: Tension[];
}

/** A dossier with its article and translation, ready to be read and drawn. */
export interface Dossier extends DossierFile {
  /** The article, untouched. */
  text: string;
  /** English of each non-empty line of the article, in order. */
  translation: string[];
}
