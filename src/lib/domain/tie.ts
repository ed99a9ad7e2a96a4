import { KINDS, type Certainty, type Kind, type Relation } from './types';

/** The relations of one kind between one pair of actors: one arc on the map. */
export interface Tie {
  /** `a-b/kind`, as in the path `/tie/{a}-{b}/{kind}`. */
  id: string;
  /** Actor ids in code-unit order. */
  a: string;
  b: string;
  kind: Kind;
  relations: Relation[];
  /** Which way its directed relations run; both may be true, or neither. */
  toA: boolean;
  toB: boolean;
  certainty: Record<Certainty, number>;
}

/** A pair of actor ids with the direction a relation gives it. */
export interface Pair {
  a: string;
  b: string;
  toA: boolean;
  toB: boolean;
}

/**
 * The pairs that a relation joins: `from` × `to`; of an undirected relation without a
 * second party each pair among `from`, and of an undirected one with both, each pair among all.
 */
export function pairsOf(relation: Pick<Relation, 'from' | 'to' | 'directed'>): Pair[] {
  const pairs = new Map<string, Pair>();
  const add = (from: string, to: string) => {
    if (from === to) return;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = `${a} ${b}`;
    const pair = pairs.get(key) ?? { a, b, toA: false, toB: false };
    if (relation.directed) pair[to === a ? 'toA' : 'toB'] = true;
    pairs.set(key, pair);
  };
  if (relation.directed) {
    for (const from of relation.from) for (const to of relation.to) add(from, to);
  } else {
    const all = [...relation.from, ...relation.to];
    all.forEach((one, i) => {
      for (const other of all.slice(i + 1)) add(one, other);
    });
  }
  return [...pairs.values()];
}

/** Id of the tie of `kind` between two actors, whatever their order. */
export function tieId(one: string, other: string, kind: Kind): string {
  return one < other ? `${one}-${other}/${kind}` : `${other}-${one}/${kind}`;
}

const byPairThenKind = (x: Tie, y: Tie) =>
  x.a === y.a && x.b === y.b
    ? KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind)
    : `${x.a} ${x.b}` < `${y.a} ${y.b}`
      ? -1
      : 1;

/** Groups relations into ties, ordered by pair and then by kind; relations keep their order. */
export function tiesOf(relations: readonly Relation[]): Tie[] {
  const ties = new Map<string, Tie>();
  for (const relation of relations) {
    for (const { a, b, toA, toB } of pairsOf(relation)) {
      const id = tieId(a, b, relation.kind);
      const tie: Tie = ties.get(id) ?? {
        ...{ id, a, b, kind: relation.kind, relations: [], toA: false, toB: false },
        certainty: { reported: 0, attributed: 0, inferred: 0 },
      };
      tie.relations.push(relation);
      tie.certainty[relation.certainty] += 1;
      tie.toA ||= toA;
      tie.toB ||= toB;
      ties.set(id, tie);
    }
  }
  return [...ties.values()].sort(byPairThenKind);
}

/** Which way a directed relation runs along a tie that it is of; neither, or both. */
export function waysAlong(
  { a, b }: Pick<Tie, 'a' | 'b'>,
  { directed, from, to }: Pick<Relation, 'directed' | 'from' | 'to'>,
): Pick<Tie, 'toA' | 'toB'> {
  return {
    toA: directed && from.includes(b) && to.includes(a),
    toB: directed && from.includes(a) && to.includes(b),
  };
}

/** A tie as some of its relations make it, at least one. */
export function partOf(whole: Tie, relations: Relation[]): Tie {
  const certainty = { reported: 0, attributed: 0, inferred: 0 };
  let [toA, toB] = [false, false];
  for (const relation of relations) {
    certainty[relation.certainty] += 1;
    const ways = waysAlong(whole, relation);
    toA ||= ways.toA;
    toB ||= ways.toB;
  }
  return { ...whole, relations, certainty, toA, toB };
}

/** The actor at the other end of a tie. */
export function partnerIn(tie: Pick<Tie, 'a' | 'b'>, actor: string): string {
  return tie.a === actor ? tie.b : tie.a;
}
