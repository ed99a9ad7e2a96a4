import { EVERYTHING, MATCHES, type Filter, type PeriodFilter } from '../domain/filter';
import { MATRIX_ORDERS, SORT_KEYS, type MatrixOrder, type Sort } from '../domain/order';
import { formatMonth, isYears, stretch } from '../domain/period';
import { bodyParagraphs } from '../domain/paragraph';
import { NOTHING, selectionOf, selectionPath, type Selection } from '../domain/selection';
import { CERTAINTIES, COVERAGES, KINDS, type Dossier, type Lang } from '../domain/types';
import { MAX_ZOOM, MIN_ZOOM, roundCamera, type Camera } from '../geo/camera';
import { WORLDVIEWS, type Worldview } from '../domain/worldview';
import { PROJECTIONS, type Projection } from '../scene/view';

/** The part of a view state that lives in the query string. */
export interface Query {
  filter: Filter;
  camera: Camera | null;
  projection: Projection;
  worldview: Worldview;
  /** Another worldview, which a slider shows beside it. */
  compare: Worldview | null;
  /** Order of the table; `null` is the article's. */
  sort: Sort | null;
  order: MatrixOrder;
}

export const NO_QUERY: Query = {
  filter: EVERYTHING,
  camera: null,
  projection: 'mercator',
  worldview: 'un',
  compare: null,
  sort: null,
  order: 'principal',
};

/** A part of an address that was not followed as it stands. */
export interface Ignored {
  /** The parameter, and the part of its value that counts for nothing. */
  name: string;
  value: string;
  /**
   * `turned`: a period that ended before it began, read the other way round; `missing`: a path
   * that names nothing in the dossier.
   */
  reason: 'unknown' | 'malformed' | 'turned' | 'missing';
}

/** The pages of a dossier that share one map; each but the first is a path of its own. */
export const PAGES = ['explore', 'article', 'tensions', 'table', 'matrix'] as const;
/**
 * The briefing shares the map as well, but what it shows is its steps', not its address's; where it
 * is edited, the address counts again.
 */
export type Page = (typeof PAGES)[number] | 'brief' | 'brief/edit' | 'export';

/** What a page shows of itself beyond selection and filter, as parameters of its address. */
export type Own = Readonly<Record<string, string>>;

/** The parameters that pages have of their own, each with the values that it may take. */
const OWN: Partial<Record<Page, Readonly<Record<string, readonly string[]>>>> = {
  // What of the article is mapped: all of it, or sentences of one class before the others.
  article: { coverage: ['1', ...COVERAGES] },
  // Which step of the briefing lends a picture its words.
  export: { step: Array.from({ length: 500 }, (_, i) => String(i + 1)) },
};

/** A page's own parameters in a query, and those whose value means nothing. */
export function parseOwn(params: URLSearchParams, page: Page): { own: Own; ignored: Ignored[] } {
  const own: Record<string, string> = {};
  const ignored: Ignored[] = [];
  for (const [name, values] of Object.entries(OWN[page] ?? {})) {
    const value = params.get(name);
    if (value === null) continue;
    if (values.includes(value)) own[name] = value;
    else ignored.push({ name, value, reason: 'unknown' });
  }
  return { own, ignored };
}

/** Address of a selection in a dossier, without query. */
export function pathOf(lang: Lang, dossier: string, selection: Selection): string {
  return `/${lang}/${dossier}${selectionPath(selection)}`;
}

/** Address of one of a dossier's pages with nothing selected, without query. */
function pagePath(lang: Lang, dossier: string, page: Page): string {
  return `/${lang}/${dossier}${page === 'explore' ? '' : `/${page}`}`;
}

/** A query without the orders of other pages: each order is in the address of its own page. */
function queryOn(page: Page, query: Query): Query {
  const { sort, order } = NO_QUERY;
  return {
    ...query,
    sort: page === 'table' ? query.sort : sort,
    order: page === 'matrix' ? query.order : order,
  };
}

/** What is selected, as a parameter; none where nothing is. */
export function selectParameter(selection: Selection): string[] {
  return selection.type === 'none' ? [] : [`select=${selectionPath(selection).slice(1)}`];
}

/** A path and what is asked for there. */
export function withParameters(path: string, parts: readonly string[]): string {
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

/**
 * Address of a page with a selection, a query and what the page has of its own: on the first page
 * the path names the selection, on the others the parameter `select`.
 */
export function addressOf(
  lang: Lang,
  dossier: string,
  page: Page,
  selection: Selection,
  query: Query,
  own: Own = {},
): string {
  const written = formatQuery(queryOn(page, query));
  if (page === 'explore') return pathOf(lang, dossier, selection) + written;
  const parts = Object.entries(own).map(([name, value]) => `${name}=${value}`);
  return withParameters(pagePath(lang, dossier, page), [
    ...selectParameter(selection),
    ...parts,
    ...written.split('?').slice(1),
  ]);
}

/** Parameter with the path that a reader asked for in vain. */
export const MISSING = 'missing';

/** The selection that a query names, and what it, or the path before it, named in vain. */
export function parseSelect(
  params: URLSearchParams,
  dossier: Dossier,
): { selection: Selection; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const missing = params.get(MISSING);
  if (missing !== null) ignored.push({ name: '', value: missing, reason: 'missing' });
  const text = params.get('select');
  const selection = text === null ? NOTHING : selectionOf(dossier, text);
  if (selection === undefined)
    ignored.push({ name: 'select', value: text ?? '', reason: 'unknown' });
  return { selection: selection ?? NOTHING, ignored };
}

/** Reads one query; notes what it leaves out. */
class Reading {
  readonly ignored: Ignored[] = [];
  constructor(private readonly params: URLSearchParams) {}

  private ignore(name: string, value: string, reason: Ignored['reason']): void {
    this.ignored.push({ name, value, reason });
  }

  /** The known ones of a list, in the order of `all`; `undefined` where the list is absent. */
  list<T extends string>(name: string, all: readonly T[]): readonly T[] | undefined {
    const text = this.params.get(name);
    if (text === null) return undefined;
    const wanted = text === '' ? [] : text.split('.');
    const strange = wanted.filter((one) => !all.some((known) => known === one));
    if (strange.length > 0) this.ignore(name, strange.join('.'), 'unknown');
    const known = all.filter((one) => wanted.includes(one));
    // Nothing but strange words is no choice at all.
    return known.length === 0 && wanted.length > 0 ? undefined : known;
  }

  one<T extends string>(name: string, all: readonly [T, ...T[]]): T {
    return this.perhaps(name, all) ?? all[0];
  }

  perhaps<T extends string>(name: string, all: readonly T[]): T | null {
    const text = this.params.get(name);
    const known = all.find((one) => one === text);
    if (text !== null && known === undefined) this.ignore(name, text, 'unknown');
    return known ?? null;
  }

  period(): PeriodFilter | null {
    const text = this.params.get('period');
    if (text === null) return null;
    if (text === 'undated') return { months: null, undated: true };
    const [, start, end = start, also] = /^([\d-]*)(?:\.\.([\d-]*))?(,undated)?$/.exec(text) ?? [];
    const months = stretch(start ?? '', end ?? '');
    if (months === undefined) {
      this.ignore('period', text, 'malformed');
      return null;
    }
    if (months.turned) this.ignore('period', text, 'turned');
    return { months: { from: months.from, to: months.to }, undated: also !== undefined };
  }

  /** `date` or, descending, `-date`. */
  sort(): Sort | null {
    const text = this.params.get('sort');
    if (text === null) return null;
    const descending = text.startsWith('-');
    const key = SORT_KEYS.find((one) => one === text.slice(Number(descending)));
    if (key !== undefined) return { key, descending };
    this.ignore('sort', text, 'unknown');
    return null;
  }

  camera(): Camera | null {
    const text = this.params.get('at');
    if (text === null) return null;
    const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
    const [lon = NaN, lat = NaN, zoom = NaN] = numbers;
    const fine = numbers.length === 3 && numbers.every(Number.isFinite);
    if (fine && Math.abs(lon) <= 180 && Math.abs(lat) <= 85.1)
      return { lon, lat, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)) };
    this.ignore('at', text, 'malformed');
    return null;
  }
}

const sorted = (ids: readonly string[]) => [...ids].sort((x, y) => (x < y ? -1 : 1));
const idsOf = (all: readonly { id: string }[]) => sorted(all.map(({ id }) => id));

/** Reads a query string; what is malformed or unknown to the dossier counts as absent and is told. */
export function parseQuery(
  params: URLSearchParams,
  dossier: Dossier,
): { query: Query; ignored: Ignored[] } {
  const reading = new Reading(params);
  const numbers = bodyParagraphs(dossier).map(({ number }) => String(number));
  const filter: Filter = {
    kinds: reading.list('kinds', KINDS) ?? KINDS,
    certainties: reading.list('certainty', CERTAINTIES) ?? CERTAINTIES,
    actors: reading.list('actors', idsOf(dossier.actors)) ?? [],
    match: reading.one('match', MATCHES),
    people: reading.list('people', idsOf(dossier.people)) ?? [],
    places: reading.list('places', idsOf(dossier.places)) ?? [],
    paragraphs: (reading.list('paragraphs', numbers) ?? []).map(Number),
    period: reading.period(),
  };
  const query = {
    filter,
    camera: reading.camera(),
    projection: reading.one('projection', PROJECTIONS),
    worldview: reading.one('worldview', WORLDVIEWS),
    compare: reading.perhaps('compare', WORLDVIEWS),
    sort: reading.sort(),
    order: reading.one('order', MATRIX_ORDERS),
  };
  return { query, ignored: reading.ignored };
}

function formatPeriodFilter({ months, undated }: PeriodFilter): string {
  if (months === null) return 'undated';
  const { from, to } = months;
  const years = isYears(months);
  const written = (month: number) =>
    Number.isFinite(month) ? formatMonth(month).slice(0, years ? 4 : 7) : '';
  const [start, end] = [written(from), written(to)];
  return `${start}${start === end ? '' : `..${end}`}${undated ? ',undated' : ''}`;
}

/** A query string for what differs from the first view, with its question mark; may be empty. */
export function formatQuery(query: Query): string {
  const { filter, camera, projection, worldview, compare, sort, order } = query;
  const parts: string[] = [];
  const list = (name: string, values: readonly (string | number)[], all = 0) => {
    if (values.length !== all) parts.push(`${name}=${values.join('.')}`);
  };
  list('kinds', filter.kinds, KINDS.length);
  list('certainty', filter.certainties, CERTAINTIES.length);
  list('actors', filter.actors);
  if (filter.match !== 'any') parts.push(`match=${filter.match}`);
  list('people', filter.people);
  list('places', filter.places);
  list('paragraphs', filter.paragraphs);
  if (filter.period !== null) parts.push(`period=${formatPeriodFilter(filter.period)}`);
  if (camera !== null) {
    const { lon, lat, zoom } = roundCamera(camera);
    parts.push(`at=${[lon, lat, zoom].join(',')}`);
  }
  if (projection === 'globe') parts.push('projection=globe');
  if (worldview !== 'un') parts.push(`worldview=${worldview}`);
  if (compare !== null) parts.push(`compare=${compare}`);
  if (sort !== null) parts.push(`sort=${sort.descending ? '-' : ''}${sort.key}`);
  if (order !== 'principal') parts.push(`order=${order}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
