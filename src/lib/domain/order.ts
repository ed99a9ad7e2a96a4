/** What relations can be put in order by; without one they stand as in the article. */
export const SORT_KEYS = [
  'title',
  'kind',
  'from',
  'to',
  'date',
  'certainty',
  'people',
  'places',
  'paragraph',
  'tensions',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** An order of relations. */
export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** How the actors of a matrix stand: principals first, or by the number of their relations. */
export const MATRIX_ORDERS = ['principal', 'number'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];
