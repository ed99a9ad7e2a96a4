import { paragraphsOf } from '../domain/paragraph';
import { pairsOf, type Pair } from '../domain/tie';
import type { DossierFile, Relation } from '../domain/types';
import { RESERVED } from '../domain/untrusted';
import { MOST } from './limits';

/** Takes what is wrong at a path of a file. */
export type Report = (path: string, reason: string) => void;

/** The path of an item of a list: `relations[3] (its-id)`. */
export const label = (list: string, index: number, id: string): string =>
  `${list}[${String(index)}] (${id})`;

/** How many pairs a relation joins at most, without making them. */
function mostPairs({ from, to, directed }: Relation): number {
  const all = from.length + to.length;
  return directed ? from.length * to.length : (all * (all - 1)) / 2;
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

/** Whether a dossier is no more, taken together, than every page bears. */
export function checkSums(dossier: DossierFile, text: string, report: Report): void {
  const { relations, tensions } = dossier;
  const check = (path: string, what: string, found: number, most: number) => {
    if (found > most)
      report(path, `${String(found)} ${what}, at most ${String(most)}; split the dossier`);
  };
  const passages = sum([...relations, ...tensions].map((item) => item.passages.length));
  check('relations', 'passages in relations and tensions', passages, MOST.passages);
  check('relations', 'pairs of actors joined', sum(relations.map(mostPairs)), MOST.pairs);
  check('article', 'paragraphs', paragraphsOf(text).length, MOST.paragraphs);
}

/** Ids become keys of what the program keeps by id. */
export function checkReserved(dossier: DossierFile, report: Report): void {
  for (const list of ['actors', 'places', 'people', 'relations', 'tensions'] as const)
    dossier[list].forEach(({ id }, i) => {
      if (RESERVED.includes(id))
        report(
          label(list, i, id),
          'the id is a name that programs keep for themselves; choose another',
        );
    });
}

function checkList(ids: readonly string[], path: string, report: Report): void {
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) report(path, `“${twice}” is in the list twice; remove one`);
}

/** Whether lists name each thing once: readers show every item of them as a line of its own. */
export function checkLists(dossier: DossierFile, report: Report): void {
  dossier.actors.forEach(({ id, members }, i) => {
    checkList(members, `${label('actors', i, id)}.members`, report);
  });
  dossier.relations.forEach((relation, i) => {
    for (const part of ['from', 'to', 'within', 'affects', 'people', 'places'] as const)
      checkList(relation[part], `${label('relations', i, relation.id)}.${part}`, report);
  });
  dossier.tensions.forEach(({ id, relations }, i) => {
    checkList(relations, `${label('tensions', i, id)}.relations`, report);
  });
  for (const list of ['relations', 'tensions'] as const)
    dossier[list].forEach(({ id, passages }, i) => {
      const starts = passages.map(({ start }) => String(start));
      checkList(starts, `${label(list, i, id)}.passages`, report);
    });
}

/** Whether no two pairs of actors are written alike in addresses: `a` with `b-c`, `a-b` with `c`. */
export function checkPairs(dossier: DossierFile, report: Report): void {
  const known = new Map<string, Pair>();
  dossier.relations.forEach((relation, i) => {
    for (const pair of pairsOf(relation)) {
      const { a, b } = pair;
      const other = known.get(`${a}-${b}`) ?? pair;
      known.set(`${a}-${b}`, other);
      if (other.a !== a)
        report(
          label('relations', i, relation.id),
          `the pair “${a}”, “${b}” has the address of “${other.a}”, “${other.b}”; choose another id for one of them`,
        );
    }
  });
}
