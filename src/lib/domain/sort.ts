import type { Sort, SortKey } from './order';
import { paragraphNumbers } from './paragraph';
import { CERTAINTIES, KINDS, type Dossier, type Lang, type Relation } from './types';

/** The order after another press on a column's heading: ascending, descending, the article's. */
export function nextSort(sort: Sort | null, key: SortKey): Sort | null {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}

/** What a relation is put in order by; `null` where it has no such thing, and comes last. */
type Value = string | number | null;

// The languages are fixed, so that every browser sorts alike, whatever its reader's language.
const collators: Partial<Record<Lang, Intl.Collator>> = {};
function collator(lang: Lang): Intl.Collator {
  return (collators[lang] ??= new Intl.Collator(lang, { usage: 'sort', numeric: true }));
}

function valueOf(dossier: Dossier, key: SortKey, lang: Lang): (relation: Relation) => Value {
  const lookUp = (all: readonly { id: string; name: Record<Lang, string> }[]) => {
    const names = new Map(all.map(({ id, name }) => [id, name[lang]]));
    return (ids: readonly string[]) =>
      ids.length === 0 ? null : ids.map((id) => names.get(id) ?? id).join(' ');
  };
  const [actors, people, places] = [dossier.actors, dossier.people, dossier.places].map(lookUp);
  const tensions = new Map<string, number>();
  for (const { relations } of dossier.tensions)
    for (const id of relations) tensions.set(id, (tensions.get(id) ?? 0) + 1);
  const values: Record<SortKey, (relation: Relation) => Value> = {
    title: (r) => r.title[lang],
    kind: (r) => KINDS.indexOf(r.kind),
    from: (r) => actors?.(r.from) ?? null,
    to: (r) => actors?.(r.to) ?? null,
    // Dates as written: a year comes before its months, which is where it starts.
    date: (r) => r.date.start,
    certainty: (r) => CERTAINTIES.indexOf(r.certainty),
    people: (r) => people?.(r.people) ?? null,
    places: (r) => places?.(r.places) ?? null,
    paragraph: (r) => paragraphNumbers(dossier.text, r.passages)[0] ?? null,
    tensions: (r) => tensions.get(r.id) ?? 0,
  };
  return values[key];
}

/**
 * Relations in an order, a new list; equal ones stay as they were in both directions, and those
 * without the thing asked for come last in both. Names and titles are those of the language.
 */
export function sortedBy(
  dossier: Dossier,
  relations: readonly Relation[],
  sort: Sort | null,
  lang: Lang,
): Relation[] {
  if (sort === null) return [...relations];
  const value = valueOf(dossier, sort.key, lang);
  const sign = sort.descending ? -1 : 1;
  const compare = (x: string | number, y: string | number) =>
    typeof x === 'number' || typeof y === 'number'
      ? Number(x) - Number(y)
      : collator(lang).compare(x, y);
  return relations
    .map((relation) => ({ relation, by: value(relation) }))
    .sort((x, y) => {
      if (x.by === null || y.by === null) return Number(x.by === null) - Number(y.by === null);
      return sign * compare(x.by, y.by);
    })
    .map(({ relation }) => relation);
}
