import { tiePasses, type Filter } from './filter';
import type { MatrixOrder } from './order';
import { pairsOf, tiesOf, type Tie } from './tie';
import type { Actor, Dossier, Relation } from './types';

/** What the article says of two actors. */
export interface MatrixCell {
  ties: Tie[];
  /** Relations between the two; each has one kind, so none counts twice. */
  total: number;
}

/** Actors against actors. */
export interface Matrix {
  /** The actors that have ties, in order; rows and columns alike. */
  actors: Actor[];
  /** The cell of two actors, whatever their order; `undefined` where nothing ties them. */
  cell: (one: string, other: string) => MatrixCell | undefined;
  cells: readonly MatrixCell[];
  /** The largest total of a cell, 0 of an empty matrix. */
  most: number;
  /** Claims about one actor alone, or about several without tying them, by actor. */
  alone: ReadonlyMap<string, Relation[]>;
  /** Actors that nothing ties to another. */
  untied: Actor[];
}

const pairKey = (one: string, other: string) =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

function cellsOf(ties: readonly Tie[]): Map<string, MatrixCell> {
  const cells = new Map<string, MatrixCell>();
  for (const tie of ties) {
    const key = pairKey(tie.a, tie.b);
    const cell = cells.get(key) ?? { ties: [], total: 0 };
    cell.ties.push(tie);
    cell.total += tie.relations.length;
    cells.set(key, cell);
  }
  return cells;
}

function aloneIn(relations: readonly Relation[]): Map<string, Relation[]> {
  const alone = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (pairsOf(relation).length > 0) continue;
    for (const id of new Set([...relation.from, ...relation.to]))
      alone.set(id, [...(alone.get(id) ?? []), relation]);
  }
  return alone;
}

function inOrder(actors: readonly Actor[], ties: readonly Tie[], order: MatrixOrder): Actor[] {
  const numbers = new Map<string, number>();
  for (const { a, b, relations } of ties)
    for (const id of [a, b]) numbers.set(id, (numbers.get(id) ?? 0) + relations.length);
  const number = (actor: Actor) => numbers.get(actor.id) ?? 0;
  const tied = actors.filter((actor) => number(actor) > 0);
  const first = order === 'principal' ? tied.filter((actor) => actor.principal) : [];
  const others = tied.filter((actor) => !first.includes(actor));
  return [...first, ...others.sort((x, y) => number(y) - number(x))];
}

/** The matrix of some relations of a dossier, those that a filter has let through. */
export function matrixOf(
  dossier: Dossier,
  relations: readonly Relation[],
  filter: Filter,
  order: MatrixOrder = 'principal',
): Matrix {
  const ties = tiesOf(relations).filter((tie) => tiePasses(tie, filter));
  const cells = cellsOf(ties);
  const actors = inOrder(dossier.actors, ties, order);
  const totals = [...cells.values()].map(({ total }) => total);
  return {
    actors,
    cell: (one, other) => cells.get(pairKey(one, other)),
    cells: [...cells.values()],
    most: totals.reduce((most, total) => Math.max(most, total), 0),
    alone: aloneIn(relations),
    untied: dossier.actors.filter((actor) => !actors.includes(actor)),
  };
}

/** The pairs of principal actors that no claim of the article ties, in the dossier's order. */
export function silentPairs(dossier: Dossier): [Actor, Actor][] {
  const cells = cellsOf(tiesOf(dossier.relations));
  const principals = dossier.actors.filter((actor) => actor.principal);
  return principals.flatMap((one, i) =>
    principals
      .slice(i + 1)
      .filter((other) => !cells.has(pairKey(one.id, other.id)))
      .map((other): [Actor, Actor] => [one, other]),
  );
}
