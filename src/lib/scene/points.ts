import { namedActors } from '../domain/facets';
import { Kept } from '../domain/kept';
import { selectedRelations } from '../domain/selection';
import { filtered } from '../domain/shown-relations';
import type { Dossier, Lang, Place } from '../domain/types';
import type { LonLat, XY } from '../geo/mercator';
import { Placed, wrapLabel, type Box } from './labels';
import type { Emphasis, Label, Point, Side } from './scene';
import type { Seat } from './seats';
import { RING } from './theme';
import type { ViewState } from './view';

const SIZES = { principal: 15, other: 12.5, place: 12 } as const;

/** From so many relations of an actor on, the places they name are left to their own pages. */
const MANY = 12;
/** Up to so many selected marks are all named, even where labels come close. */
const FEW = 8;

type Project = (point: LonLat) => XY;
type Unlabelled = Omit<Point, 'label'>;

/** A capital goes by its own name; other seats by their actor's, which is what the article says. */
function seatName({ actor }: Seat, places: ReadonlyMap<string, Place>, lang: Lang): string {
  if (actor.principal) return places.get(actor.seat ?? '')?.name[lang] ?? actor.name[lang];
  return /\(([A-Z]{2,})\)$/.exec(actor.name[lang])?.[1] ?? actor.name[lang];
}

function seatPoint(seat: Seat, name: string, emphasis: Emphasis): Unlabelled {
  const { actor, at, anchor } = seat;
  const own = {
    state: 'seat',
    group: 'seat',
    organisation: 'organisation',
    office: 'office',
  } as const;
  return {
    ...{ id: actor.id, target: 'actor', at, anchor, emphasis, name },
    symbol: actor.principal ? 'capital' : own[actor.type],
    actorType: actor.type,
    principal: actor.principal,
  };
}

function placePoint(place: Place, lang: Lang): Unlabelled {
  return {
    ...{ id: place.id, target: 'place', symbol: place.type, actorType: null, anchor: null },
    at: [place.lon, place.lat],
    principal: false,
    emphasis: 'strong',
    name: place.name[lang],
  };
}

/** The marks of a view, without labels: seats of the actors concerned, and the places named. */
function marksOf(
  dossier: Dossier,
  view: ViewState,
  seats: ReadonlyMap<string, Seat>,
): Unlabelled[] {
  const { lang, selection } = view;
  const shown = filtered(dossier, dossier.relations, view.filter);
  const none = selection.type === 'none';
  const chosen = filtered(dossier, selectedRelations(dossier, selection), view.filter);
  const places = new Map(dossier.places.map((p) => [p.id, p]));
  const inShown = namedActors(dossier, shown);
  const inChosen = namedActors(dossier, chosen);
  const emphasisOf = (id: string): Emphasis => {
    if (none) return 'normal';
    if (selection.type === 'actor' && selection.id === id) return 'strong';
    const seat = seats.get(id)?.actor.seat ?? '';
    const named = selection.type !== 'actor' && chosen.some((r) => r.places.includes(seat));
    return named || inChosen.has(id) ? 'strong' : 'dim';
  };
  const marks = [...seats.values()]
    .filter(({ actor }) => actor.principal || inShown.has(actor.id))
    .map((seat) => seatPoint(seat, seatName(seat, places, lang), emphasisOf(seat.actor.id)));
  const sat = new Set(marks.map((m) => seats.get(m.id)?.actor.seat));
  // An actor with many relations would cover the map with all the places they name.
  const many = selection.type === 'actor' && chosen.length > MANY;
  const named = new Set(none || many ? [] : chosen.flatMap((r) => r.places));
  if (selection.type === 'place') named.add(selection.id);
  for (const id of named) {
    const place = places.get(id);
    if (place !== undefined && !sat.has(id)) marks.push(placePoint(place, lang));
  }
  return marks;
}

/** North or south: the side away from the nearest principal seat, so that neighbours stay apart. */
function capitalSides(mark: Unlabelled, marks: readonly Unlabelled[]): Side[] {
  const others = marks.filter((m) => m.principal && m !== mark);
  const far = (m: Unlabelled) => Math.hypot(m.at[0] - mark.at[0], m.at[1] - mark.at[1]);
  const nearest = others.sort((x, y) => far(x) - far(y))[0];
  const north = nearest === undefined || nearest.at[1] < mark.at[1];
  return north ? ['n', 'w', 'e', 's'] : ['s', 'w', 'e', 'n'];
}

function labelled(
  mark: Unlabelled,
  marks: readonly Unlabelled[],
  placed: Placed,
  at: XY,
): Label | null {
  const few = marks.filter((m) => m.emphasis === 'strong').length <= FEW;
  const size = mark.principal
    ? SIZES.principal
    : mark.target === 'place'
      ? SIZES.place
      : SIZES.other;
  const lines = wrapLabel(mark.name);
  const text = lines.join('\n');
  const sides: Side[] = mark.principal ? capitalSides(mark, marks) : ['s', 'e', 'w', 'n'];
  const side = placed.take(at, lines, size, sides);
  if (side !== undefined) return { text, side, size };
  const must = mark.principal || (mark.emphasis === 'strong' && few);
  return must ? { text, side: placed.force(at, lines, size, sides), size } : null;
}

const rank = (mark: Unlabelled) =>
  (mark.principal ? 0 : 4) +
  (mark.emphasis === 'strong' ? 0 : 1) +
  (mark.target === 'place' ? 1 : 0);

const known = new Kept<Dossier, { points: Point[]; placed: Placed }>();

/**
 * The marks of a view with their labels, which keep clear of each other; the principal capitals
 * and what is selected are always named, others where there is room. While the same marks are seen
 * through the same camera, they are the same objects.
 * @returns the points, and the room they have taken in the CSS pixels of `project`.
 */
export function pointsOf(
  dossier: Dossier,
  view: ViewState,
  seats: ReadonlyMap<string, Seat>,
  project: Project,
  picture: Box,
): { points: Point[]; placed: Placed } {
  const marks = marksOf(dossier, view, seats).sort((x, y) => rank(x) - rank(y));
  const at = marks.map((mark) => project(mark.at));
  const names = marks.map(({ target, id, emphasis }) => [target, id, emphasis]);
  const key = JSON.stringify([view.lang, picture, at, names]);
  const { points, placed } = known.of(dossier, key, () => withLabels(marks, project, picture));
  return { points, placed: placed.copy() };
}

function withLabels(
  marks: readonly Unlabelled[],
  project: Project,
  picture: Box,
): { points: Point[]; placed: Placed } {
  const placed = new Placed(picture);
  // A dimmed mark may lie under a label; one that is not must not.
  for (const mark of marks)
    if (mark.principal || mark.emphasis !== 'dim') placed.addMark(project(mark.at), RING + 1);
  const points = marks.map((mark) => {
    const label =
      mark.emphasis === 'dim' && !mark.principal
        ? null
        : labelled(mark, marks, placed, project(mark.at));
    return { ...mark, label };
  });
  return { points: points.reverse(), placed };
}
