import { EVERYTHING, type Filter } from '../domain/filter';
import { selectionPath, type Selection } from '../domain/selection';
import { CERTAINTIES, KINDS, type Lang } from '../domain/types';
import { MAX_ZOOM, MIN_ZOOM, roundCamera, type Camera } from '../geo/camera';
import type { Projection } from '../scene/view';

/** The part of a view state that lives in the query string. */
export interface Query {
  filter: Filter;
  camera: Camera | null;
  projection: Projection;
}

export const NO_QUERY: Query = { filter: EVERYTHING, camera: null, projection: 'mercator' };

/** Address of a selection in a dossier, without query. */
export function pathOf(lang: Lang, dossier: string, selection: Selection): string {
  return `/${lang}/${dossier}${selectionPath(selection)}`;
}

function subset<T extends string>(all: readonly T[], text: string | null): readonly T[] {
  if (text === null) return all;
  if (text === '') return [];
  const wanted = text.split('.');
  const known = all.filter((one) => wanted.includes(one));
  return known.length === 0 ? all : known;
}

function parseCamera(text: string | null): Camera | null {
  const numbers = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [lon = NaN, lat = NaN, zoom = NaN] = numbers;
  const fine = numbers.length === 3 && numbers.every(Number.isFinite);
  if (!fine || Math.abs(lon) > 180 || Math.abs(lat) > 85.1) return null;
  return { lon, lat, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)) };
}

/** Reads a query string; what is malformed counts as absent. */
export function parseQuery(params: URLSearchParams): Query {
  return {
    filter: {
      kinds: subset(KINDS, params.get('kinds')),
      certainties: subset(CERTAINTIES, params.get('certainty')),
    },
    camera: parseCamera(params.get('at')),
    projection: params.get('projection') === 'globe' ? 'globe' : 'mercator',
  };
}

/** A query string for what differs from the first view, with its question mark; may be empty. */
export function formatQuery({ filter, camera, projection }: Query): string {
  const parts: string[] = [];
  if (filter.kinds.length < KINDS.length) parts.push(`kinds=${filter.kinds.join('.')}`);
  if (filter.certainties.length < CERTAINTIES.length)
    parts.push(`certainty=${filter.certainties.join('.')}`);
  if (camera !== null) {
    const { lon, lat, zoom } = roundCamera(camera);
    parts.push(`at=${[lon, lat, zoom].join(',')}`);
  }
  if (projection === 'globe') parts.push('projection=globe');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
