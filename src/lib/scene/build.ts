import { namedActors } from '../domain/facets';
import { Kept } from '../domain/kept';
import { NOTHING, selectedRelations } from '../domain/selection';
import type { Dossier, Lang } from '../domain/types';
import { FRAME, frameScale, projector, shownZoom, type Camera, type Size } from '../geo/camera';
import type { LonLat, XY } from '../geo/mercator';
import { arcsOf } from './arcs';
import { framing } from './frame';
import { placeGlyphs } from './glyph-places';
import { centredBox, type Placed } from './labels';
import { pointsOf } from './points';
import type { BaseLabel, Scene, StateFill } from './scene';
import { endsOf, seatsOf } from './seats';
import type { ViewState } from './view';

/** A name of the base map, with the zooms (512-pixel tiles) between which it is shown. */
export interface BaseName {
  id: string;
  type: 'state' | 'sea' | 'land';
  name: Record<Lang, string>;
  lon: number;
  lat: number;
  minZoom: number;
  maxZoom: number;
}

function stateFills(dossier: Dossier, { selection }: ViewState): Record<string, StateFill> {
  const fills: Record<string, StateFill> = {};
  const chosen = selection.type === 'none' ? [] : selectedRelations(dossier, selection);
  if (selection.type === 'actor') fills[selection.id] = 'selected';
  const named = namedActors(dossier, dossier.relations);
  for (const { id, type, principal } of dossier.actors) {
    if (type !== 'state') continue;
    const party =
      selection.type !== 'actor' && chosen.some((r) => [...r.from, ...r.to].includes(id));
    const selected = fills[id] === 'selected' || party;
    const mentioned = principal || named.has(id);
    if (selected) fills[id] = 'selected';
    else if (principal) fills[id] = 'principal';
    else if (mentioned) fills[id] = 'mentioned';
  }
  return fills;
}

const labels = new Kept<BaseName, BaseLabel>();

function baseLabels(
  names: readonly BaseName[],
  /** The name that the dossier has for a state, if it has one. */
  own: (id: string) => string | undefined,
  lang: Lang,
  zoom: number,
  placed: Placed,
  named: ReadonlySet<string>,
  project: (p: LonLat) => XY,
): BaseLabel[] {
  return names.flatMap((base): BaseLabel[] => {
    const { id, type, lon, lat, minZoom, maxZoom } = base;
    if (zoom < minZoom || zoom > maxZoom || named.has(id)) return [];
    const at: LonLat = [lon, lat];
    const size = type === 'sea' ? 12 : 11.5;
    const text = own(id) ?? base.name[lang];
    const box = centredBox(project(at), text, size);
    if (!placed.inside(box) || !placed.free(box)) return [];
    placed.add(box);
    return [labels.of(base, text, () => ({ id, type, at, text, size }))];
  });
}

/** A disputed land is a matter of the map: what the article says is shown as if nothing were selected. */
function aboutTheArticle(view: ViewState): ViewState {
  return view.selection.type === 'unit' ? { ...view, selection: NOTHING } : view;
}

/** The land that somebody asks about. */
function asked({ selection }: ViewState): Record<string, StateFill> {
  return selection.type === 'unit' ? { [selection.id]: 'selected' } : {};
}

/** A map that shows the frame at less than this scale has no room for every glyph. */
const SMALL = 0.6;

/**
 * What a picture of a dossier holds: a pure function of dossier, view and size. Both renderers
 * draw what it returns. `names` are those of the base map, which a caller may leave out until
 * they have been loaded.
 */
export function buildScene(
  dossier: Dossier,
  given: ViewState,
  size: Size = FRAME,
  names: readonly BaseName[] = [],
): Scene {
  const view = aboutTheArticle(given);
  const seats = seatsOf(dossier);
  const arcs = arcsOf(dossier, view, endsOf(dossier));
  const camera: Camera = view.camera ?? framing(dossier, view, seats, arcs);
  // Labels are measured in their own pixels, which a big screen draws larger.
  const ui = size.ui ?? 1;
  const inPixels = projector(camera, size);
  const project = (at: LonLat): XY => {
    const [x, y] = inPixels(at);
    return [x / ui, y / ui];
  };
  const { width, height, clear } = size;
  const picture = [
    ...([(clear?.left ?? 0) / ui, (clear?.top ?? 0) / ui] as const),
    ...([(width - (clear?.right ?? 0)) / ui, (height - (clear?.bottom ?? 0)) / ui] as const),
  ] as const;
  const { points, placed } = pointsOf(dossier, view, seats, project, picture);
  // A state whose seat goes by its name is not named a second time.
  const own = new Map(dossier.actors.map((a) => [a.id, a.name[view.lang]]));
  const named = new Set(points.filter((p) => !p.principal && p.label !== null).map((p) => p.id));
  return {
    lang: view.lang,
    camera,
    projection: view.projection,
    theme: view.theme,
    worldview: view.worldview,
    states: { ...stateFills(dossier, view), ...asked(given) },
    arcs: placeGlyphs(
      arcs,
      placed,
      project,
      frameScale(size) / ui < SMALL,
      JSON.stringify([camera, size]),
    ),
    points,
    baseLabels: baseLabels(
      names,
      (id) => own.get(id),
      view.lang,
      shownZoom(camera, size),
      placed,
      named,
      project,
    ),
  };
}
