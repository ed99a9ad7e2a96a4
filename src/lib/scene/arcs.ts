import type { Filter } from '../domain/filter';
import { Kept } from '../domain/kept';
import { perKind } from '../domain/per-kind';
import { selectedRelations, selectionPath, type Selection } from '../domain/selection';
import { shownTies, tiesIn } from '../domain/shown-ties';
import { tensionsWith } from '../domain/tension';
import { partOf, type Tie } from '../domain/tie';
import type { Certainty, Dossier, Kind, Lang, Relation } from '../domain/types';
import { curve, distance, fan } from '../geo/curve';
import type { LonLat } from '../geo/mercator';
import { t } from '../i18n/t';
import { inOrder, LastArcs, redrawn, type DrawnArcs } from './drawn-arcs';
import type { Arc, Emphasis } from './scene';
import { colours, lineWidth } from './theme';
import type { ThemeName } from './view';

/** Id of the pair that a tie joins. */
const pairId = (tie: Tie) => `${tie.a}-${tie.b}`;

/**
 * The bend of each tie of the dossier, in degrees. It depends on the dossier alone, so that an
 * arc keeps its place whatever is filtered or selected.
 */
export function bends(dossier: Dossier, seats: ReadonlyMap<string, LonLat>): Map<string, number> {
  const pairs = new Map<string, Tie[]>();
  for (const tie of tiesIn(dossier)) {
    const id = pairId(tie);
    pairs.set(id, [...(pairs.get(id) ?? []), tie]);
  }
  const result = new Map<string, number>();
  for (const ties of pairs.values()) {
    const [from, to] = [seats.get(ties[0]?.a ?? ''), seats.get(ties[0]?.b ?? '')];
    if (from === undefined || to === undefined) continue;
    const offsets = fan(ties.length, distance(from, to));
    ties.forEach((tie, i) => result.set(tie.id, offsets[i] ?? 0));
  }
  return result;
}

const courses = new WeakMap<ReadonlyMap<string, LonLat>, Map<string, LonLat[]>>();

/** The line of each tie of the dossier between two seats, made once for a set of seats. */
function linesOf(dossier: Dossier, seats: ReadonlyMap<string, LonLat>): Map<string, LonLat[]> {
  const before = courses.get(seats);
  if (before !== undefined) return before;
  const bend = bends(dossier, seats);
  const lines = new Map<string, LonLat[]>();
  for (const { id, a, b } of tiesIn(dossier)) {
    const [from, to] = [seats.get(a), seats.get(b)];
    if (from !== undefined && to !== undefined) lines.set(id, curve(from, to, bend.get(id) ?? 0));
  }
  courses.set(seats, lines);
  return lines;
}

/** Certainty that decides the line: the surest one among the tie's relations. */
function surest({ certainty }: Tie): Certainty {
  if (certainty.reported > 0) return 'reported';
  return certainty.attributed > 0 ? 'attributed' : 'inferred';
}

const actorNames = new Kept<Dossier['actors'], ReadonlyMap<string, string>>();

/** “Egypt – Pakistan: visits (3 relations)”, and “· 1 tension” where its relations are in one. */
export function tieName(
  dossier: Dossier,
  tie: Tie,
  lang: Lang,
  tensions = tensionsWith(dossier, tie.relations).length,
): string {
  const names = actorNames.of(
    dossier.actors,
    lang,
    () => new Map(dossier.actors.map((a) => [a.id, a.name[lang]])),
  );
  const name = (id: string) => names.get(id) ?? id;
  const n = tie.relations.length;
  const kind = t(lang, `kind.${tie.kind}`);
  const own = `${name(tie.a)} – ${name(tie.b)}: ${kind} (${t(lang, 'relations', { n })})`;
  return tensions === 0 ? own : `${own} · ${t(lang, 'tensionCount', { n: tensions })}`;
}

function emphasisOf(
  tie: Tie,
  selection: Selection,
  chosen: ReadonlySet<string>,
  principals: ReadonlySet<string>,
): Emphasis {
  // With nothing selected, ties between principal states stand out from the others.
  if (selection.type === 'none')
    return principals.has(tie.a) && principals.has(tie.b) ? 'normal' : 'quiet';
  if (selection.type === 'tie') return tie.id === selection.id ? 'strong' : 'dim';
  const own = tie.relations.filter((r) => chosen.has(r.id));
  if (selection.type !== 'actor') return own.length > 0 ? 'strong' : 'dim';
  // Of an actor: the ties it is a party of, and those it is only a frame of or affected by.
  const { id } = selection;
  const party = (r: Relation) => r.from.includes(id) || r.to.includes(id);
  const concerned = tie.a === id || tie.b === id || own.some((r) => !party(r));
  return concerned ? 'strong' : 'dim';
}

/** Selections of particular claims: of a tie that has others as well, only these are drawn. */
const PARTICULAR: readonly Selection['type'][] = ['relation', 'place', 'sentence', 'tension'];

/** A tie as the selection means it. */
function tieShown(tie: Tie, selection: Selection, chosen: ReadonlySet<string>): Tie {
  if (!PARTICULAR.includes(selection.type)) return tie;
  const own = tie.relations.filter((r) => chosen.has(r.id));
  return own.length === 0 ? tie : partOf(tie, own);
}

const inTension = new Kept<Dossier, ReadonlySet<string>>();

/** Ids of the ties that have relations in a tension: of the thousands of others none is asked. */
function tiesInTension(dossier: Dossier): ReadonlySet<string> {
  return inTension.of(dossier, '', () => {
    const own = tiesIn(dossier).filter((tie) => tensionsWith(dossier, tie.relations).length > 0);
    return new Set(own.map(({ id }) => id));
  });
}

type Style = Pick<Arc, 'width' | 'certainty' | 'mixed' | 'tensions'>;

/** How a tie looks, apart from its colour, whatever is selected. */
function styleOf(dossier: Dossier, tie: Tie): Style {
  const certainty = surest(tie);
  return {
    width: lineWidth(tie.relations.length),
    certainty,
    mixed: certainty === 'reported' && tie.certainty.reported < tie.relations.length,
    tensions: tiesInTension(dossier).has(tie.id) ? tensionsWith(dossier, tie.relations).length : 0,
  };
}

type Look = Pick<Arc, 'line' | 'colour' | 'emphasis'>;

/** A tie's arc: the one `before`, where it is of the same tie and looks the same. */
function arcOf(
  dossier: Dossier,
  tie: Tie,
  lang: Lang,
  { line, colour, emphasis }: Look,
  before: Arc | undefined,
): Arc {
  const known = before?.tie === tie ? before : undefined;
  if (known?.line === line && known.colour === colour && known.emphasis === emphasis) return known;
  const { width, certainty, mixed, tensions }: Style = known ?? styleOf(dossier, tie);
  const glyphAt = emphasis === 'dim' || emphasis === 'quiet' ? null : 0.5;
  let name: string | undefined;
  return {
    tie,
    line,
    colour,
    width,
    certainty,
    mixed,
    tensions,
    emphasis,
    glyphAt,
    // Of thousands that are drawn, few are asked what they are called; an accessor takes long to make.
    name: () => (name ??= tieName(dossier, tie, lang, tensions)),
  };
}

/** By kind: what is drawn under one look, and what was last made in one language. */
const looks = new Kept<ReadonlyMap<string, LonLat[]>, Partial<Record<Kind, DrawnArcs>>>();
const lastArcs = new Kept<ReadonlyMap<string, LonLat[]>, Record<Kind, LastArcs>>();

/**
 * The arcs of a view, in the order in which they are drawn: one for each tie with relations to show
 * between two located actors. What does not change from view to view is kept, so that a step costs
 * by what it shows.
 */
export function arcsOf(
  dossier: Dossier,
  view: { selection: Selection; filter: Filter; lang: Lang; theme: ThemeName },
  seats: ReadonlyMap<string, LonLat>,
): Arc[] {
  const lines = linesOf(dossier, seats);
  const key = [view.lang, view.theme, selectionPath(view.selection)].join(' ');
  const look = looks.of(lines, key, () => ({}));
  const make = arcMaker(dossier, view, lines);
  const last = lastArcs.of(lines, view.lang, () => perKind(() => new LastArcs()));
  const ties = shownTies(dossier, view.filter);
  const drawn = perKind((kind) => {
    const arcOf = (tie: Tie, place: number) => last[kind].of(place, tie, look, make);
    return (look[kind] = redrawn(look[kind], ties[kind], arcOf));
  });
  return inOrder(Object.values(drawn));
}

/** Makes the arc of a tie as a view means it; `undefined` where it has no place. */
function arcMaker(
  dossier: Dossier,
  view: { selection: Selection; lang: Lang; theme: ThemeName },
  lines: ReadonlyMap<string, LonLat[]>,
): (whole: Tie, before: Arc | undefined) => Arc | undefined {
  const { selection, lang } = view;
  const none = selection.type === 'none';
  const colour = colours(view.theme);
  const chosen = new Set(none ? [] : selectedRelations(dossier, selection).map((r) => r.id));
  const principals = new Set(dossier.actors.filter((a) => a.principal).map((a) => a.id));
  return (whole, before) => {
    const tie = tieShown(whole, selection, chosen);
    const line = lines.get(tie.id);
    if (line === undefined) return undefined;
    const emphasis = emphasisOf(tie, selection, chosen, principals);
    return arcOf(dossier, tie, lang, { line, colour: colour[tie.kind], emphasis }, before);
  };
}
