import { selectedRelations } from '../domain/selection';
import type { Dossier } from '../domain/types';
import { fitBounds, type Camera } from '../geo/camera';
import { distance } from '../geo/curve';
import { boundsOf, type LonLat } from '../geo/mercator';
import type { Arc } from './scene';
import type { Seat } from './seats';
import type { ViewState } from './view';

/** Room in CSS pixels of the reference frame between what is framed and its edge. */
const PADDING = 84;
/** Closest zoom that a selection is framed at: its surroundings stay recognisable. */
const CLOSEST = 5.4;
/** Partners farther than this from a selected actor do not pull the frame to them, in degrees. */
const REACH = 48;

const SHOWN_WHOLE = ['tie', 'relation'];

/** The points that a view's selection is about. */
function focus(dossier: Dossier, view: ViewState, seats: ReadonlyMap<string, Seat>, arcs: readonly Arc[]) {
  const { selection } = view;
  const places = new Map(dossier.places.map((p): [string, LonLat] => [p.id, [p.lon, p.lat]]));
  const seat = selection.type === 'actor' ? seats.get(selection.id)?.at : undefined;
  const own = seat ?? (selection.type === 'place' ? places.get(selection.id) : undefined);
  const named =
    selection.type === 'actor'
      ? []
      : selectedRelations(dossier, selection).flatMap((r) => r.places.map((id) => places.get(id)));
  const points = [
    ...arcs.filter((a) => a.emphasis === 'strong').flatMap((a) => [endsOf(a), [middle(a)]].flat()),
    ...named.filter((p) => p !== undefined),
  ];
  const near = own === undefined ? points : points.filter((p) => distance(own, p) < REACH);
  const whole = SHOWN_WHOLE.includes(selection.type) || near.length === 0;
  return [...(whole ? points : near), ...(own === undefined ? [] : [own])];
}

const endsOf = (arc: Arc) => [arc.line[0], arc.line.at(-1)].filter((p) => p !== undefined);
const middle = (arc: Arc): LonLat => arc.line[Math.floor(arc.line.length / 2)] ?? [0, 0];

/** The camera of the overview: the principal seats. */
function overview(seats: ReadonlyMap<string, Seat>): Camera {
  const principal = [...seats.values()].filter((s) => s.actor.principal).map((s) => s.at);
  return fitBounds(boundsOf(principal) ?? [-180, -60, 180, 75], PADDING, CLOSEST);
}

/** The camera that frames what a view has selected, or the principal seats. */
export function framing(
  dossier: Dossier,
  view: ViewState,
  seats: ReadonlyMap<string, Seat>,
  arcs: readonly Arc[],
): Camera {
  if (view.selection.type === 'none') return overview(seats);
  const bounds = boundsOf(focus(dossier, view, seats, arcs));
  return bounds === undefined ? overview(seats) : fitBounds(bounds, PADDING, CLOSEST);
}
