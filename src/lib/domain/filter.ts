import { CERTAINTIES, KINDS, type Certainty, type Kind, type Relation } from './types';

/** Which kinds and certainties are shown. */
export interface Filter {
  kinds: readonly Kind[];
  certainties: readonly Certainty[];
}

export const EVERYTHING: Filter = { kinds: KINDS, certainties: CERTAINTIES };

/** Whether a filter hides nothing. */
export function showsEverything(filter: Filter): boolean {
  return filter.kinds.length === KINDS.length && filter.certainties.length === CERTAINTIES.length;
}

/** The relations that pass a filter, in their order. */
export function filtered(relations: readonly Relation[], filter: Filter): Relation[] {
  if (showsEverything(filter)) return [...relations];
  return relations.filter(
    (r) => filter.kinds.includes(r.kind) && filter.certainties.includes(r.certainty),
  );
}

function toggled<T>(all: readonly T[], shown: readonly T[], one: T): T[] {
  return all.filter((item) => (item === one ? !shown.includes(item) : shown.includes(item)));
}

/** The filter with one kind shown or hidden; the order of kinds stays fixed. */
export function toggleKind(filter: Filter, kind: Kind): Filter {
  return { ...filter, kinds: toggled(KINDS, filter.kinds, kind) };
}

/** The filter with one certainty shown or hidden. */
export function toggleCertainty(filter: Filter, certainty: Certainty): Filter {
  return { ...filter, certainties: toggled(CERTAINTIES, filter.certainties, certainty) };
}

/** Relations by kind and by certainty: each counted under the other half of the filter. */
export interface Counts {
  kinds: Record<Kind, number>;
  certainties: Record<Certainty, number>;
  shown: number;
  total: number;
}

/** Counts for the legend: what each entry shows, or would show once it is switched on. */
export function counts(relations: readonly Relation[], filter: Filter): Counts {
  const kinds = Object.fromEntries(KINDS.map((k) => [k, 0])) as Record<Kind, number>;
  const certainties = { reported: 0, attributed: 0, inferred: 0 };
  let shown = 0;
  for (const { kind, certainty } of relations) {
    const byKind = filter.kinds.includes(kind);
    const byCertainty = filter.certainties.includes(certainty);
    if (byCertainty) kinds[kind] += 1;
    if (byKind) certainties[certainty] += 1;
    if (byKind && byCertainty) shown += 1;
  }
  return { kinds, certainties, shown, total: relations.length };
}
