import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import { namedActors } from '../domain/facets';
import { EVERYTHING, tiePasses, type Filter } from '../domain/filter';
import { NOTHING, type Selection } from '../domain/selection';
import { pairsOf, tieId } from '../domain/tie';
import type { Actor, Dossier, Lang, Place, Relation } from '../domain/types';
import { curve, distance } from '../geo/curve';
import type { LonLat } from '../geo/mercator';
import { disclaimerOf, sourceOf } from '../i18n/citation';
import { t } from '../i18n/t';
import { relationColumns, type Column } from './relation-columns';

/** What a GeoJSON file is made of: what is shown, as pictures have it. */
export interface GeoInput {
  /** The relations shown, in the article's order. */
  relations: readonly Relation[];
  lang: Lang;
  /** `YYYY-MM-DD` on which the file is made. */
  date: string;
  /** Between chosen actors, only their own ties are drawn. */
  filter?: Filter;
  /** Of a tie, its own pair alone is drawn. */
  selection?: Selection;
}

/** Decimals of a degree: about ten metres, finer than any seat is known. */
const DECIMALS = 4;
/** Programs draw straight lines between positions: so many degrees apart, that is the great circle. */
const STEP = 1;

const rounded = (n: number) => Number(n.toFixed(DECIMALS));
const position = ([lon, lat]: LonLat): Position => [rounded(lon), rounded(lat)];

/** A line whose longitudes run on over the antimeridian, cut there, each part within ±180 degrees. */
function cut(line: readonly LonLat[]): Position[][] {
  const parts: Position[][] = [[]];
  let before: LonLat | undefined;
  for (const point of line) {
    const turn = (lon: number) => Math.floor((lon + 180) / 360);
    const [from, to] = [turn(before?.[0] ?? point[0]), turn(point[0])];
    if (before !== undefined && from !== to) {
      const edge = Math.max(from, to) * 360 - 180;
      const share = (edge - before[0]) / (point[0] - before[0]);
      const lat = before[1] + (point[1] - before[1]) * share;
      const side = to > from ? 180 : -180;
      parts.at(-1)?.push(position([side, lat]));
      parts.push([position([-side, lat])]);
    }
    parts.at(-1)?.push(position([point[0] - to * 360, point[1]]));
    before = point;
  }
  return parts.filter((part) => part.length > 1);
}

/** The shortest way over the earth between two places; `null` where there is none to be drawn. */
export function lineBetween(from: LonLat | undefined, to: LonLat | undefined): Geometry | null {
  if (from === undefined || to === undefined) return null;
  const apart = distance(from, to);
  if (apart < 10 ** -DECIMALS) return null;
  const parts = cut(curve(from, to, 0, Math.max(1, Math.ceil(apart / STEP))));
  const [only = [], ...others] = parts;
  return others.length === 0
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}

/** True places of the actors that have a seat: a map may move marks aside, a file does not. */
function seatsIn({ actors, places }: Dossier): ReadonlyMap<string, LonLat> {
  const known = new Map(places.map(({ id, lon, lat }): [string, LonLat] => [id, [lon, lat]]));
  return new Map(
    actors.flatMap(({ id, seat }): [string, LonLat][] => {
      const at = seat === null ? undefined : known.get(seat);
      return at === undefined ? [] : [[id, at]];
    }),
  );
}

type Properties = Record<string, string | number | boolean | null>;

const written = (columns: readonly Column[], relation: Relation): Properties =>
  Object.fromEntries(columns.map(({ key, cell }) => [key, cell(relation)]));

/** The pairs of a relation that are drawn, in its own direction. */
function endsOf(relation: Relation, { filter = EVERYTHING, selection = NOTHING }: GeoInput) {
  return pairsOf(relation)
    .filter((pair) => tiePasses(pair, filter))
    .filter(({ a, b }) => selection.type !== 'tie' || tieId(a, b, relation.kind) === selection.id)
    .map(({ a, b, toA }) => (toA ? { source: b, target: a } : { source: a, target: b }));
}

function relationFeatures(dossier: Dossier, input: GeoInput): Feature<Geometry | null>[] {
  const seats = seatsIn(dossier);
  const columns = relationColumns(dossier, input.lang);
  const alone = [{ source: null, target: null }];
  return input.relations.flatMap((relation) => {
    const properties = { feature: 'relation', ...written(columns, relation) };
    const ends = endsOf(relation, input);
    return (ends.length === 0 ? alone : ends).map(({ source, target }) => ({
      ...{ type: 'Feature' as const, id: `relation/${relation.id}` },
      ...(source === null ? {} : { id: `relation/${relation.id}/${source}-${target}` }),
      geometry: lineBetween(seats.get(source ?? ''), seats.get(target ?? '')),
      properties: { ...properties, source, target },
    }));
  });
}

const named = ({ name }: Actor | Place) => ({ name_ar: name.ar, name_en: name.en });
const atPoint = (at: LonLat): Point => ({ type: 'Point', coordinates: position(at) });

function pointFeatures(dossier: Dossier, { relations }: GeoInput): Feature<Point>[] {
  const seats = seatsIn(dossier);
  const concerned = namedActors(dossier, relations);
  const counted = (is: (relation: Relation) => boolean) => relations.filter(is).length;
  const actors = dossier.actors.flatMap((actor): Feature<Point>[] => {
    const { id, type, principal, seat } = actor;
    const at = seats.get(id);
    if (at === undefined || !concerned.has(id)) return [];
    const party = counted((r) => r.from.includes(id) || r.to.includes(id));
    const own = { feature: 'actor', id, type, ...named(actor), principal, seat, relations: party };
    return [{ type: 'Feature', id: `actor/${id}`, geometry: atPoint(at), properties: own }];
  });
  const places = dossier.places.flatMap((place): Feature<Point>[] => {
    const { id, type, lon, lat } = place;
    const n = counted((r) => r.places.includes(id));
    if (n === 0) return [];
    const own = { feature: 'place', id, type, ...named(place), relations: n };
    const geometry = atPoint([lon, lat]);
    return [{ type: 'Feature', id: `place/${id}`, geometry, properties: own }];
  });
  return [...actors, ...places];
}

/**
 * What is shown as GeoJSON after RFC 7946: longitude and latitude of WGS 84. A relation is a feature
 * for each pair that it joins, from `source` to `target` where it is directed, with the columns of
 * the CSV file; one that joins no two places has no geometry, so that no claim is lost. Lines are
 * great circles between seats: the bends of the map only part its arcs, and would be read as a
 * way here. Then come the actors and places concerned, as points. Citation and disclaimer are in
 * every relation, as programs leave out what they do not know of the collection.
 */
export function geoJsonOf(dossier: Dossier, input: GeoInput): FeatureCollection<Geometry | null> {
  const { lang, date } = input;
  const own = {
    title: dossier.title[lang],
    citation: sourceOf(dossier, lang),
    disclaimer: disclaimerOf(dossier, lang),
    depiction: t(lang, 'depiction'),
    ...{ lang, date },
  };
  return {
    ...{ type: 'FeatureCollection' as const, ...own },
    features: [...relationFeatures(dossier, input), ...pointFeatures(dossier, input)],
  };
}

/** The same as the content of a file, a feature to a line; the same input gives the same bytes. */
export function geoJsonFile(dossier: Dossier, input: GeoInput): string {
  const { features, ...own } = geoJsonOf(dossier, input);
  const head = JSON.stringify(own).slice(0, -1);
  return `${head},"features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}
