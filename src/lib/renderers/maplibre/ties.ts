import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { GeoJSONFeatureDiff } from 'maplibre-gl';
import { perKind } from '../../domain/per-kind';
import { sameItems } from '../../domain/same-items';
import { KINDS, type Kind } from '../../domain/types';
import type { LonLat } from '../../geo/mercator';
import { rankOf } from '../../scene/arcs';
import type { Arc, Scene } from '../../scene/scene';

/** What the layers read of an arc. */
type Look = Record<string, string | number | boolean>;
type TieFeature = Feature<LineString, Look>;

/**
 * As few as can be, since each that changes is a word to the worker: layers work out the widths of
 * casing and core and the draw order for themselves.
 */
const lookOf = ({ tie, colour, mixed, certainty, emphasis, width }: Arc, ui: number): Look => ({
  ...{ id: tie.id, kind: tie.kind, shown: true, colour, emphasis, ui },
  ...{ line: mixed ? 'mixed' : certainty, width: width * ui },
});

const featureOf = (line: readonly LonLat[], properties: Look): TieFeature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [lon, lat]) },
});

/** The arcs of a scene as GeoJSON, in its order; `ui` is how much wider than usual they are. */
export function tieSource(scene: Pick<Scene, 'arcs'>, ui = 1): FeatureCollection<LineString, Look> {
  return {
    type: 'FeatureCollection',
    features: scene.arcs.map((arc) => featureOf(arc.line, lookOf(arc, ui))),
  };
}

/** What turns the arcs of one scene into those of another. */
export interface TieChanges {
  add: TieFeature[];
  update: GeoJSONFeatureDiff[];
  /** The kinds that the layers draw from now on, where they are others. */
  kinds?: readonly Kind[];
}

type Changed = NonNullable<GeoJSONFeatureDiff['addOrUpdateProperties']>;
const SHOWN: Changed = [{ key: 'shown', value: true }];
const HIDDEN: Changed = [{ key: 'shown', value: false }];

/** The properties in which one arc differs from another of the same tie. */
function difference(one: Arc, other: Arc, ui: number): Changed {
  if (one === other) return [];
  const [before, now] = [lookOf(one, ui), lookOf(other, ui)];
  const changed: Changed = [];
  for (const key in now) if (now[key] !== before[key]) changed.push({ key, value: now[key] });
  return changed;
}

/** Most lists that are compared are the very same. */
const same = (some: readonly Arc[], others: readonly Arc[]) =>
  some === others || sameItems(some, others);

/** Whether one arc is drawn before another, so far as that tells lists of them apart. */
function isBefore(one: Arc, other: Arc): boolean {
  const by = rankOf(one) - rankOf(other);
  return by < 0 || (by === 0 && one.tie.id < other.tie.id);
}

/**
 * What two lists of arcs do not have in common, found by going along both: they are in one order.
 * An arc that is not where it should be is in both answers.
 */
function apart(before: readonly Arc[], now: readonly Arc[]): { gone: Set<string>; come: Arc[] } {
  const gone = new Set<string>();
  const come: Arc[] = [];
  for (let i = 0, j = 0; i < before.length || j < now.length;) {
    const [one, other] = [before[i], now[j]];
    if (one !== undefined && (other === undefined || one === other || isBefore(one, other))) {
      if (one === other) j += 1;
      else gone.add(one.tie.id);
      i += 1;
    } else {
      if (other !== undefined) come.push(other);
      j += 1;
    }
  }
  return { gone, come };
}

/**
 * The ties that a source has been given. What has been shown stays in it and is hidden: so a line
 * is handed to the map's worker once, and a step of a filter is a few words for each tie that
 * comes or goes, not its course. A kind that is put away as a whole is one word to the layers.
 */
export class HeldTies {
  private ui = 1;
  /** By kind: the arcs that the source shows, also of those kinds that the layers leave out. */
  private shown: Scene['arcsByKind'] = perKind(() => []);
  private away = new Set<Kind>();
  /** By tie: the arc that it was last shown as. */
  private held = new Map<string, Arc>();

  /** Begins anew with the arcs of a scene, of all kinds; `ui` is how much wider than usual they are. */
  all({ arcsByKind }: Pick<Scene, 'arcsByKind'>, ui = 1): FeatureCollection<LineString, Look> {
    this.ui = ui;
    this.shown = { ...arcsByKind };
    this.away.clear();
    const arcs = Object.values(arcsByKind).flat();
    this.held = new Map(arcs.map((arc) => [arc.tie.id, arc]));
    return tieSource({ arcs }, ui);
  }

  /** The difference from the scene before, by the features' `id`; `undefined` where there is none. */
  changes({ arcsByKind: now }: Pick<Scene, 'arcsByKind'>): TieChanges | undefined {
    const { shown, away } = this;
    const changed = KINDS.filter((kind) => !same(away.has(kind) ? [] : shown[kind], now[kind]));
    if (changed.length === 0) return undefined;
    const whole = changed.every(
      (kind) => now[kind].length === 0 || (away.has(kind) && same(shown[kind], now[kind])),
    );
    const changes: TieChanges = { add: [], update: [] };
    if (!whole) for (const kind of changed) this.follow(kind, now[kind], changes);
    const before = away.size;
    for (const kind of changed) {
      if (now[kind].length > 0) away.delete(kind);
      else if (whole) away.add(kind);
    }
    const others = whole || away.size !== before;
    if (others) changes.kinds = KINDS.filter((kind) => !away.has(kind));
    // Arcs can be others and look the same, as in another language.
    return others || changes.add.length + changes.update.length > 0 ? changes : undefined;
  }

  private follow(kind: Kind, arcs: readonly Arc[], changes: TieChanges): void {
    const { gone, come } = apart(this.shown[kind], arcs);
    this.shown[kind] = arcs;
    for (const arc of come) this.show(arc, gone.delete(arc.tie.id), changes);
    for (const id of gone) changes.update.push({ id, addOrUpdateProperties: HIDDEN });
  }

  private show(arc: Arc, wasShown: boolean, { add, update }: TieChanges): void {
    const { id } = arc.tie;
    const before = this.held.get(id);
    this.held.set(id, arc);
    if (before?.line !== arc.line) {
      add.push(featureOf(arc.line, lookOf(arc, this.ui)));
      return;
    }
    const changed = [...difference(before, arc, this.ui), ...(wasShown ? [] : SHOWN)];
    if (changed.length > 0) update.push({ id, addOrUpdateProperties: changed });
  }
}

/** A line between two corners of the box that a line lies in. */
function corners(line: readonly number[][]): number[][] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of line) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [
    [west, south],
    [east, north],
  ];
}

/**
 * Leaves the page's copy of features that the worker has already been given with their boxes alone:
 * of each that changes, MapLibre asks its copy which tiles it may lie in, point by point.
 */
export function lighten(features: readonly Feature[]): void {
  for (const { geometry } of features)
    if (geometry.type === 'LineString') geometry.coordinates = corners(geometry.coordinates);
}
