import type { Actor, Dossier } from '../domain/types';
import { distance } from '../geo/curve';
import type { LonLat } from '../geo/mercator';

/** Where an actor's mark stands. */
export interface Seat {
  actor: Actor;
  at: LonLat;
  /** Its true position, when the mark is moved aside from another's; else `null`. */
  anchor: LonLat | null;
}

/** Marks nearer than this to one already placed are moved aside, in degrees. */
const TOO_NEAR = 0.6;
/** How far they are moved, west-south-west, in degrees: clear of the label below the capital. */
const ASIDE: LonLat = [-2.5, -0.9];

/**
 * Seats of the actors that have one. An organisation in the same city as a capital would hide
 * under its ring, so its mark stands beside it, tied to its true place by a leader.
 */
export function seatsOf(dossier: Dossier): ReadonlyMap<string, Seat> {
  return madeOnce(dossier).seats;
}

/** Where the marks of the actors that have a seat stand, in degrees. */
export function endsOf(dossier: Dossier): ReadonlyMap<string, LonLat> {
  return madeOnce(dossier).ends;
}

interface Known {
  seats: ReadonlyMap<string, Seat>;
  ends: ReadonlyMap<string, LonLat>;
}
const known = new WeakMap<Dossier, Known>();

function madeOnce(dossier: Dossier): Known {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const seats = placed(dossier);
  const made = { seats, ends: new Map([...seats].map(([id, seat]) => [id, seat.at])) };
  known.set(dossier, made);
  return made;
}

function placed(dossier: Dossier): Map<string, Seat> {
  const places = new Map(dossier.places.map((p) => [p.id, p]));
  const seats = new Map<string, Seat>();
  const states = dossier.actors.filter((a) => a.type === 'state');
  const others = dossier.actors.filter((a) => a.type !== 'state');
  for (const actor of [...states, ...others]) {
    const place = places.get(actor.seat ?? '');
    if (place === undefined) continue;
    const at: LonLat = [place.lon, place.lat];
    const near = [...seats.values()].some((s) => distance(s.at, at) < TOO_NEAR);
    // A state's mark stays where its seat is: moved aside, it could stand in another state.
    const taken = near && actor.type !== 'state';
    const aside: LonLat = [at[0] + ASIDE[0], at[1] + ASIDE[1]];
    seats.set(actor.id, taken ? { actor, at: aside, anchor: at } : { actor, at, anchor: null });
  }
  return seats;
}

/** Actors with no seat on the map; their relations are read from a list. */
export function seatless(dossier: Dossier): Actor[] {
  return dossier.actors.filter((a) => a.seat === null);
}
