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
const REACH = { principal: 45, other: 24 } as const;

/** Points of the strong arcs: their ends and the middle, where they bend farthest. */
const arcPoints = (arc: Arc): LonLat[] =>
  [arc.line[0], arc.line.at(-1), middle(arc)].filter((p) => p !== undefined);

/** An actor with those of its partners that are near, or all when none is. */
function actorFocus(
  id: string,
  seats: ReadonlyMap<string, Seat>,
  strong: readonly Arc[],
): LonLat[] {
  const own = seats.get(id);
  const near = strong.filter(({ tie }) => {
    const partner = seats.get(tie.a === id ? tie.b : tie.a);
    if (own === undefined || partner === undefined || ![tie.a, tie.b].includes(id)) return false;
    const reach = partner.actor.principal ? REACH.principal : REACH.other;
    return distance(own.at, partner.at) < reach;
  });
  const arcs = near.length > 0 ? near : strong;
  return [...arcs.flatMap(arcPoints), ...(own === undefined ? [] : [own.at])];
}

/** The points that a view's selection is about. */
function focus(
  dossier: Dossier,
  { selection }: ViewState,
  seats: ReadonlyMap<string, Seat>,
  arcs: readonly Arc[],
): LonLat[] {
  const strong = arcs.filter((a) => a.emphasis === 'strong');
  if (selection.type === 'actor') return actorFocus(selection.id, seats, strong);
  const ids = new Set(selectedRelations(dossier, selection).flatMap((r) => r.places));
  if (selection.type === 'place')
    return [...placesAt(dossier, new Set([selection.id])), ...strong.flatMap(arcPoints)];
  return [...strong.flatMap(arcPoints), ...placesAt(dossier, ids)];
}

const placesAt = (dossier: Dossier, ids: ReadonlySet<string>) =>
  dossier.places.filter((p) => ids.has(p.id)).map((p): LonLat => [p.lon, p.lat]);
const middle = (arc: Arc): LonLat => arc.line[Math.floor(arc.line.length / 2)] ?? [0, 0];

const nearPrincipal = (at: LonLat, seats: ReadonlyMap<string, Seat>) =>
  [...seats.values()].some((s) => s.actor.principal && distance(s.at, at) < 1);

/** The camera of the overview: the principal seats. */
function overview(seats: ReadonlyMap<string, Seat>): Camera {
  // An organisation whose mark stands beside a capital belongs to the picture of it.
  const principal = [...seats.values()]
    .filter(
      ({ actor, anchor }) => actor.principal || (anchor !== null && nearPrincipal(anchor, seats)),
    )
    .map((s) => s.at);
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
