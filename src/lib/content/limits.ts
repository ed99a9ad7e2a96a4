/**
 * Most that a dossier may be: far more than an article holds, and no more than every page bears. A
 * file beyond them is refused, so that none can hold up or end the program that opens it.
 */
export const MOST = {
  /** UTF-16 code units of `dossier.json`; the first has 270,000. */
  characters: 20_000_000,
  /** Of the article, and of its translation. */
  article: 2_000_000,
  /** Values in a file, lists and objects included: some forty for each relation. */
  values: 500_000,
  paragraphs: 2_000,
  actors: 1_000,
  places: 2_000,
  people: 2_000,
  /** As many as the interface is measured with. */
  relations: 10_000,
  tensions: 500,
  /** Of all relations and tensions together. */
  passages: 20_000,
  /** Pairs of actors that all relations join; each is drawn. */
  pairs: 20_000,
  /** Ids in a list of a relation, an actor or a tension; passages of one of them. */
  list: 100,
  /** Characters of an id, which also stands in addresses. */
  id: 100,
  /** Characters of a name, a title or a role. */
  name: 500,
  /** Characters of a note or a translated passage. */
  note: 10_000,
  /** Characters of a passage. */
  quote: 10_000,
} as const;

/** Faults that are told at once; what lies beyond is told once these are mended. */
export const MOST_FAULTS = 100;
