import { expect, it } from 'vitest';
import { dossierById } from '../content/dossiers';
import { embedAddress, parseLook, USUAL_LOOK } from './embed';
import { NO_QUERY, parseQuery, parseSelect, type Query } from './url';

const dossier = dossierById('egypt-pakistan');
const query: Query = {
  ...NO_QUERY,
  filter: { ...NO_QUERY.filter, kinds: ['visit', 'arms'] },
  camera: { lon: 48.5, lat: 29.25, zoom: 3.4 },
  sort: { key: 'date', descending: true },
};

it('the address of an embedded map is read back as the same view and look', () => {
  const selection = { type: 'tie', id: 'EG-PK/visit' } as const;
  const look = { theme: 'dark', legend: false } as const;
  const address = embedAddress('en', dossier.id, { selection, query }, look);
  const url = new URL(address, 'http://host');
  expect(url.pathname).toBe('/embed/en/egypt-pakistan');
  expect(parseSelect(url.searchParams, dossier)).toEqual({ selection, ignored: [] });
  // The order of the table is no part of a map.
  const read = parseQuery(url.searchParams, dossier);
  expect(read).toEqual({ query: { ...query, sort: null }, ignored: [] });
  expect(parseLook(url.searchParams)).toEqual(look);
});

it('what is as usual is not written, and what is strange counts as usual', () => {
  const nothing = { selection: { type: 'none' }, query: NO_QUERY } as const;
  expect(embedAddress('ar', dossier.id, nothing)).toBe('/embed/ar/egypt-pakistan');
  expect(parseLook(new URLSearchParams('theme=pink&legend=1'))).toEqual(USUAL_LOOK);
});
