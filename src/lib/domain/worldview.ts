/** Depictions of the borders, as addresses name them; the first is the usual one. */
export const WORLDVIEWS = ['un', 'ground', 'eg', 'pk', 'in', 'il', 'tr', 'sa', 'ps'] as const;
export type Worldview = (typeof WORLDVIEWS)[number];
