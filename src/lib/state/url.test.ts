import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../../tests/lib/filters';
import { dossierById } from '../content/dossiers';
import { EVERYTHING } from '../domain/filter';
import { NOTHING } from '../domain/selection';
import { MATRIX_ORDERS, SORT_KEYS } from '../domain/order';
import { KINDS } from '../domain/types';
import { MAX_ZOOM, MIN_ZOOM } from '../geo/camera';
import { WORLDVIEWS } from '../domain/worldview';
import { PROJECTIONS } from '../scene/view';
import {
  addressOf,
  formatQuery,
  NO_QUERY,
  PAGES,
  parseOwn,
  parseQuery,
  parseSelect,
  pathOf,
  type Page,
  type Query,
} from './url';

const dossier = dossierById('egypt-pakistan');
const parsed = (text: string) => parseQuery(new URLSearchParams(text), dossier);
const read = (text: string) => parsed(text).query;
const rounded = (min: number, max: number, digits: number) =>
  fc
    .integer({ min: Math.ceil(min * 10 ** digits), max: Math.floor(max * 10 ** digits) })
    .map((n) => Number((n / 10 ** digits).toFixed(digits)));
const query: fc.Arbitrary<Query> = fc.record({
  filter: anyFilter(dossier),
  camera: fc.option(
    fc.record({
      lon: rounded(-180, 180, 3),
      lat: rounded(-85, 85, 3),
      zoom: rounded(MIN_ZOOM, MAX_ZOOM, 2),
    }),
  ),
  projection: fc.constantFrom(...PROJECTIONS),
  worldview: fc.constantFrom(...WORLDVIEWS),
  compare: fc.option(fc.constantFrom(...WORLDVIEWS)),
  sort: fc.option(fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() })),
  order: fc.constantFrom(...MATRIX_ORDERS),
});

describe('a query string', () => {
  it('gives back the query it was written from', () => {
    const property = fc.property(query, (one) => {
      expect(parsed(formatQuery(one))).toEqual({ query: one, ignored: [] });
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('is empty for the first view, and starts with its mark for any other', () => {
    expect(formatQuery(NO_QUERY)).toBe('');
    expect(read('')).toEqual(NO_QUERY);
    const property = fc.property(query, (one) => {
      expect(formatQuery(one)).toMatch(/^(\?[a-z]+=[^?]*)?$/);
    });
    fc.assert(property);
  });

  it('names what differs from the first view, and is a part of a link as it stands', () => {
    const written = formatQuery({
      filter: {
        ...{ kinds: ['visit', 'arms'], certainties: ['reported'], actors: ['EG', 'PK'] },
        ...{ match: 'between', people: ['asim-munir'], places: ['gaza'], paragraphs: [2, 3] },
        period: { months: { from: 2016 * 12 + 6, to: 2025 * 12 + 9 }, undated: true },
      },
      camera: { lon: 31.23456, lat: -30.5, zoom: 4 },
      ...{ projection: 'globe', worldview: 'in', compare: 'pk' },
      ...{ sort: { key: 'date', descending: true }, order: 'number' },
    });
    expect(written).toBe(
      '?kinds=visit.arms&certainty=reported&actors=EG.PK&match=between&people=asim-munir&places=gaza' +
        '&paragraphs=2.3&period=2016-07..2025-10,undated&at=31.235,-30.5,4&projection=globe' +
        '&worldview=in&compare=pk&sort=-date&order=number',
    );
    expect(encodeURI(written)).toBe(written);
  });

  it('can hide every kind, which is not the same as naming none', () => {
    const nothing = { ...NO_QUERY, filter: { ...EVERYTHING, kinds: [] } };
    expect(formatQuery(nothing)).toBe('?kinds=');
    expect(read('?kinds=').filter.kinds).toEqual([]);
  });

  it('gives kinds in the order of the legend, each once, without those it does not know', () => {
    expect(read('kinds=arms.visit.arms.gossip').filter.kinds).toEqual(['visit', 'arms']);
  });
});

describe('a malformed query', () => {
  it.each([
    ['at='],
    ['at=1'],
    ['at=1,2'],
    ['at=1,2,3,4'],
    ['at=1,2,'],
    ['at=,,'],
    ['at=a,b,c'],
    ['at=1,2,Infinity'],
    ['at=NaN,2,3'],
    ['at=181,2,3'],
    ['at=1,-86,3'],
  ])('%s leaves the camera to the selection', (text) => {
    expect(read(text).camera).toBeNull();
  });

  it('with a zoom beyond the limits stands at the limit', () => {
    expect(read('at=1,2,40').camera?.zoom).toBe(MAX_ZOOM);
    expect(read('at=1,2,-3').camera?.zoom).toBe(MIN_ZOOM);
  });

  it('with an unknown projection or parameter is the first view', () => {
    expect(read('projection=peters&x=1&kind=visit')).toEqual(NO_QUERY);
  });

  it.each([
    ['actors=EG.ZZ', 'actors', 'ZZ', 'unknown'],
    ['people=nobody', 'people', 'nobody', 'unknown'],
    ['kinds=gossip', 'kinds', 'gossip', 'unknown'],
    ['paragraphs=2.99', 'paragraphs', '99', 'unknown'],
    ['match=none', 'match', 'none', 'unknown'],
    ['projection=peters', 'projection', 'peters', 'unknown'],
    ['worldview=mars', 'worldview', 'mars', 'unknown'],
    ['compare=', 'compare', '', 'unknown'],
    ['sort=colour', 'sort', 'colour', 'unknown'],
    ['sort=--date', 'sort', '--date', 'unknown'],
    ['sort=', 'sort', '', 'unknown'],
    ['order=chance', 'order', 'chance', 'unknown'],
    ['period=soon', 'period', 'soon', 'malformed'],
    ['period=2016-13', 'period', '2016-13', 'malformed'],
    ['period=..', 'period', '..', 'malformed'],
    ['at=abc', 'at', 'abc', 'malformed'],
    ['period=2025..2016', 'period', '2025..2016', 'turned'],
  ])('%s is told, with what of it was left out', (text, name, value, reason) => {
    expect(parsed(text).ignored).toEqual([{ name, value, reason }]);
  });
});

describe('a query that is understood in part', () => {
  it('keeps what it has of sense', () => {
    expect(read('actors=EG.ZZ').filter.actors).toEqual(['EG']);
    expect(read('kinds=gossip').filter).toEqual(EVERYTHING);
    expect(read('period=2025..2016').filter).toEqual(read('period=2016..2025').filter);
    expect(read('period=2016..').filter.period?.months).toEqual({ from: 2016 * 12, to: Infinity });
    expect(read('period=2016').filter.period?.months).toEqual({
      from: 2016 * 12,
      to: 2016 * 12 + 11,
    });
  });

  it('of any kind never fails', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const property = fc.property(text, text, text, (kinds, certainty, at) => {
      const lists = { actors: kinds, people: at, places: kinds, paragraphs: certainty, period: at };
      const params = new URLSearchParams({ kinds, certainty, at, projection: at, ...lists });
      const { filter, camera } = parseQuery(params, dossier).query;
      expect(KINDS).toEqual(expect.arrayContaining([...filter.kinds]));
      expect(camera === null || Math.abs(camera.lon) <= 180).toBe(true);
    });
    fc.assert(property);
  });
});

describe('the path of a selection', () => {
  it('is below its language and its dossier', () => {
    expect(pathOf('ar', 'egypt-pakistan', NOTHING)).toBe('/ar/egypt-pakistan');
    expect(pathOf('en', 'x', { type: 'actor', id: 'EG' })).toBe('/en/x/actor/EG');
    expect(pathOf('en', 'x', { type: 'tie', id: 'EG-PK/visit' })).toBe('/en/x/tie/EG-PK/visit');
    expect(pathOf('en', 'x', { type: 'relation', id: 'r-1' })).toBe('/en/x/relation/r-1');
    expect(pathOf('en', 'x', { type: 'place', id: 'gaza' })).toBe('/en/x/place/gaza');
  });
});

describe('the address of a page', () => {
  const ordered: Query = {
    ...NO_QUERY,
    ...{ projection: 'globe', sort: { key: 'kind', descending: false }, order: 'number' },
  };

  it('has the order of that page alone', () => {
    const at = (page: 'explore' | 'table' | 'matrix') =>
      addressOf('ar', 'x', page, { type: 'actor', id: 'PK' }, ordered);
    expect(at('table')).toBe('/ar/x/table?select=actor/PK&projection=globe&sort=kind');
    expect(at('matrix')).toBe('/ar/x/matrix?select=actor/PK&projection=globe&order=number');
    expect(at('explore')).toBe('/ar/x/actor/PK?projection=globe');
  });

  it('gives back the selection and the query it was written from', () => {
    const selections = [
      NOTHING,
      { type: 'actor', id: 'PK' },
      { type: 'tie', id: 'EG-PK/visit' },
      { type: 'sentence', id: '3-2' },
    ] as const;
    const all = fc.property(
      fc.constantFrom(...PAGES),
      fc.constantFrom(...selections),
      query,
      (page, selection, one) => {
        const url = new URL(addressOf('ar', dossier.id, page, selection, one), 'http://site');
        const { sort, order } = NO_QUERY;
        const own = {
          sort: page === 'table' ? one.sort : sort,
          order: page === 'matrix' ? one.order : order,
        };
        const read = { query: { ...one, ...own }, ignored: [] };
        expect(parseQuery(url.searchParams, dossier)).toEqual(read);
        if (page === 'explore') expect(url.pathname).toBe(pathOf('ar', dossier.id, selection));
        else {
          expect(url.pathname).toBe(`/ar/${dossier.id}/${page}`);
          expect(parseSelect(url.searchParams, dossier)).toEqual({ selection, ignored: [] });
        }
      },
    );
    fc.assert(all, { numRuns: 300 });
  });

  it('with a selection that the dossier does not know selects nothing and says so', () => {
    for (const path of ['actor/ZZ', 'gossip/EG', 'actor', '', 'tie/PK-EG/visit', 'sentence/99-1'])
      expect(parseSelect(new URLSearchParams({ select: path }), dossier)).toEqual({
        selection: NOTHING,
        ignored: [{ name: 'select', value: path, reason: 'unknown' }],
      });
  });

  it('tells of a path that led nowhere', () => {
    const { ignored } = parseSelect(new URLSearchParams({ missing: 'actor/ZZ' }), dossier);
    expect(ignored).toEqual([{ name: '', value: 'actor/ZZ', reason: 'missing' }]);
  });
});

describe("a page's own parameters", () => {
  const own = (text: string, page: Page) => parseOwn(new URLSearchParams(text), page);

  it('are kept in its address, beside selection and filter', () => {
    const { own: kept, ignored } = own('coverage=inferred', 'article');
    expect(ignored).toEqual([]);
    const query = { ...NO_QUERY, filter: { ...EVERYTHING, paragraphs: [3] } };
    const selection = { type: 'actor', id: 'PK' } as const;
    expect(addressOf('ar', 'x', 'article', selection, query, kept)).toBe(
      '/ar/x/article?select=actor/PK&coverage=inferred&paragraphs=3',
    );
    expect(addressOf('ar', 'x', 'article', NOTHING, NO_QUERY, kept)).toBe(
      '/ar/x/article?coverage=inferred',
    );
    expect(addressOf('ar', 'x', 'article', NOTHING, NO_QUERY)).toBe('/ar/x/article');
  });

  it('are told where their value means nothing, and nothing to other pages', () => {
    expect(own('coverage=much', 'article')).toEqual({
      own: {},
      ignored: [{ name: 'coverage', value: 'much', reason: 'unknown' }],
    });
    expect(own('coverage=1', 'tensions')).toEqual({ own: {}, ignored: [] });
  });
});
