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

type Style = Pick<Arc, 'width' | 'certainty' | 'mixed' | 'tensions'>;

/** How a tie looks, apart from its colour, whatever is selected. */
function styleOf(dossier: Dossier, tie: Tie): Style {
  const certainty = surest(tie);
  return {
    width: lineWidth(tie.relations.length),
    certainty,
    mixed: certainty === 'reported' && tie.certainty.reported < tie.relations.length,
    tensions: tensionsWith(dossier, tie.relations).length,
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
    ...{ tie, line, colour, width, certainty, mixed, tensions, emphasis, glyphAt },
    // Of thousands that are drawn, few are asked what they are called; an accessor takes long to make.
    name: () => (name ??= tieName(dossier, tie, lang, tensions)),
  };
}

/** Of one kind: what was last drawn, under one look. */
interface Drawn {
  /** By a tie's place among those of its kind: what was shown of it. */
  ties: readonly (Tie | undefined)[];
  /** By that place: its arc. */
  arcs: (Arc | undefined)[];
  /** The arcs by their rank, in the order of their ties. */
  ranks: ReadonlyMap<number, readonly Arc[]>;
}
const looks = new Kept<ReadonlyMap<string, LonLat[]>, Partial<Record<Kind, Drawn>>>();

/**
 * Of one kind, the last two arcs of each tie under any look: most that come and go are of a tie as a
 * whole and of one part of it.
 */
class LastArcs {
  private readonly last: (Arc | undefined)[] = [];
  private readonly earlier: (Arc | undefined)[] = [];

  /** The arc at a tie's place, if it was of this very tie. */
  of(place: number, tie: Tie): Arc | undefined {
    const [last, earlier] = [this.last[place], this.earlier[place]];
    return last?.tie === tie ? last : earlier?.tie === tie ? earlier : undefined;
  }

  keep(place: number, arc: Arc | undefined): void {
    const last = this.last[place];
    if (arc === undefined || arc === last) return;
    if (last?.tie !== arc.tie) this.earlier[place] = last;
    this.last[place] = arc;
  }
}
/** In one language. */
const lastArcs = new Kept<ReadonlyMap<string, LonLat[]>, Record<Kind, LastArcs>>();

/** Steps of emphasis in the draw order, further apart than any line is wide. */
const RANKS: Record<Emphasis, number> = { dim: 0, quiet: 100, normal: 200, strong: 300 };

/** Draw order of an arc, from itself alone: what stands out last, and thin lines over wide ones. */
const rankOf = ({ emphasis, width }: Arc) => RANKS[emphasis] - width;

function byRank(arcs: readonly (Arc | undefined)[]): Map<number, Arc[]> {
  const groups = new Map<number, Arc[]>();
  let [last, group] = [NaN, [] as Arc[]];
  for (const arc of arcs) {
    if (arc === undefined) continue;
    const rank = rankOf(arc);
    // Most ties are like the one before them.
    if (rank !== last) {
      group = groups.get(rank) ?? [];
      groups.set(rank, group);
      last = rank;
    }
    group.push(arc);
  }
  return groups;
}

/** The arcs of several groups in the order in which they are drawn: by rank, and then as the groups come. */
function inOrder(groups: readonly ReadonlyMap<number, readonly Arc[]>[]): Arc[] {
  const ranks = [...new Set(groups.flatMap((ranks) => [...ranks.keys()]))].sort((x, y) => x - y);
  return ([] as Arc[]).concat(
    ...ranks.flatMap((rank) => groups.map((group) => group.get(rank) ?? [])),
  );
}

/** What is drawn of a kind now; the same where the same is shown of its ties. */
function redrawn(
  before: Drawn | undefined,
  ties: readonly (Tie | undefined)[],
  make: (tie: Tie, place: number) => Arc | undefined,
): Drawn {
  if (before?.ties === ties) return before;
  const arcs = ties.map((tie, i) =>
    before !== undefined && before.ties[i] === tie ? before.arcs[i] : tie && make(tie, i),
  );
  return { ties, arcs, ranks: byRank(arcs) };
}

/** Those of a scene's arcs that stand out: the last ones. */
export function standingOut(arcs: readonly Arc[]): Arc[] {
  const back = arcs.findLastIndex(({ emphasis }) => emphasis === 'dim' || emphasis === 'quiet');
  return arcs.slice(back + 1);
}

/**
 * The arcs of a view, in the order in which they are drawn: one for each tie with relations to show between two located actors. What
 * does not change from view to view is kept, so that a step costs by what it shows.
 */
export function arcsOf(
  dossier: Dossier,
  view: { selection: Selection; filter: Filter; lang: Lang; theme: ThemeName },
  seats: ReadonlyMap<string, LonLat>,
): Arc[] {
  const lines = linesOf(dossier, seats);
  const key = [view.lang, view.theme, selectionPath(view.selection)].join(' ');
  const drawn = looks.of(lines, key, () => ({}));
  const make = arcMaker(dossier, view, lines);
  const last = lastArcs.of(lines, view.lang, () => perKind(() => new LastArcs()));
  const ties = shownTies(dossier, view.filter);
  const now = perKind((kind) => {
    const own = last[kind];
    const remade = (tie: Tie, i: number) => {
      const arc = make(tie, own.of(i, tie));
      own.keep(i, arc);
      return arc;
    };
    return (drawn[kind] = redrawn(drawn[kind], ties[kind], remade));
  });
  return inOrder(Object.values(now).map(({ ranks }) => ranks));
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
