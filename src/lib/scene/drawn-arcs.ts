import type { Tie } from '../domain/tie';
import type { Arc, Emphasis } from './scene';

/** By a tie's place among those of its kind: what was made of it, and for whom. */
class MadeArcs {
  readonly ties: (Tie | undefined)[] = [];
  readonly arcs: (Arc | undefined)[] = [];
  readonly looks: (object | undefined)[] = [];

  put(place: number, tie: Tie | undefined, look: object | undefined, arc: Arc | undefined): void {
    this.ties[place] = tie;
    this.looks[place] = look;
    this.arcs[place] = arc;
  }

  /** Goes on with what another has at a place, which takes over what was here. */
  swap(place: number, other: MadeArcs): void {
    const tie = this.ties[place];
    const look = this.looks[place];
    const arc = this.arcs[place];
    this.put(place, other.ties[place], other.looks[place], other.arcs[place]);
    other.put(place, tie, look, arc);
  }
}

/**
 * Of one kind, the last two arcs of each tie: most that come and go are of a tie as a whole and of
 * one part of it. They are found by place and tie alone: thousands come and go in a step, and to
 * look into each would take longer than all else.
 */
export class LastArcs {
  private readonly last = new MadeArcs();
  private readonly earlier = new MadeArcs();

  /**
   * The arc of a tie at its place under a look, an object that stands for it. `make` is asked once
   * for each look, and given the arc of this very tie under another, if one is known.
   */
  of(
    place: number,
    tie: Tie,
    look: object,
    make: (tie: Tie, before: Arc | undefined) => Arc | undefined,
  ): Arc | undefined {
    const { last, earlier } = this;
    const known = last.ties[place] === tie;
    if (!known) last.swap(place, earlier);
    const again = known || last.ties[place] === tie;
    if (!again || last.looks[place] !== look)
      last.put(place, tie, look, make(tie, again ? last.arcs[place] : undefined));
    return last.arcs[place];
  }
}

/** Steps of emphasis in the draw order, further apart than any line is wide. */
const RANKS: Record<Emphasis, number> = { dim: 0, quiet: 100, normal: 200, strong: 300 };

/** Draw order of an arc, from itself alone: what stands out last, and thin lines over wide ones. */
const rankOf = ({ emphasis, width }: Arc) => RANKS[emphasis] - width;

/** Of one kind: what is drawn under one look. Lists are by a tie's place among those of its kind. */
export interface DrawnArcs {
  /** What is shown of it. */
  ties: readonly (Tie | undefined)[];
  /** Its arc, and the rank of that, kept: to look into each arc again takes longer. */
  arcs: readonly (Arc | undefined)[];
  ranks: readonly number[];
  /** The arcs of each rank, in the order of their ties. */
  byRank: ReadonlyMap<number, readonly Arc[]>;
}

function byRank(arcs: readonly (Arc | undefined)[], ranks: readonly number[]): DrawnArcs['byRank'] {
  const groups = new Map<number, Arc[]>();
  let [last, group] = [NaN, [] as Arc[]];
  for (let place = 0; place < arcs.length; place++) {
    const arc = arcs[place];
    if (arc === undefined) continue;
    const rank = ranks[place] ?? 0;
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

/** What is drawn of a kind now; the same where the same is shown of its ties. */
export function redrawn(
  before: DrawnArcs | undefined,
  ties: readonly (Tie | undefined)[],
  arcOf: (tie: Tie, place: number) => Arc | undefined,
): DrawnArcs {
  if (before?.ties === ties) return before;
  const arcs = [...(before?.arcs ?? [])];
  const ranks = [...(before?.ranks ?? [])];
  for (let place = 0; place < ties.length; place++) {
    const tie = ties[place];
    if (before !== undefined && before.ties[place] === tie) continue;
    const arc = tie && arcOf(tie, place);
    arcs[place] = arc;
    ranks[place] = arc === undefined ? 0 : rankOf(arc);
  }
  return { ties, arcs, ranks, byRank: byRank(arcs, ranks) };
}

/** The arcs of all kinds in the order in which they are drawn: by rank, and then as the kinds come. */
export function inOrder(kinds: readonly DrawnArcs[]): Arc[] {
  const ranks = [...new Set(kinds.flatMap(({ byRank }) => [...byRank.keys()]))];
  ranks.sort((x, y) => x - y);
  return ([] as Arc[]).concat(
    ...ranks.flatMap((rank) => kinds.map(({ byRank }) => byRank.get(rank) ?? [])),
  );
}

/** Those of a scene's arcs that stand out: the last ones. */
export function standingOut(arcs: readonly Arc[]): Arc[] {
  const back = arcs.findLastIndex(({ emphasis }) => emphasis === 'dim' || emphasis === 'quiet');
  return arcs.slice(back + 1);
}
