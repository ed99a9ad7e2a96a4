import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { selectionPath, type Selection } from '../../../src/lib/domain/selection';
import type { Actor, Dossier, DossierFile, Lang, Relation } from '../../../src/lib/domain/types';
import { formatPeriod } from '../../../src/lib/i18n/format';
import { t } from '../../../src/lib/i18n/t';

const FOLDER = join(ROOT, 'static', 'dossiers', 'egypt-pakistan');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

/** The real dossier, as it lies in the repository. */
export const dossier: Dossier = {
  ...(JSON.parse(read('dossier.json')) as DossierFile),
  text: read('article.ar.txt'),
  translation: JSON.parse(read('translation.en.json')) as string[],
};

export const NONE: Selection = { type: 'none' };
export const actorOf = (id: string): Selection => ({ type: 'actor', id });
export const tieOf = (id: string): Selection => ({ type: 'tie', id });
export const relationOf = (id: string): Selection => ({ type: 'relation', id });
export const placeOf = (id: string): Selection => ({ type: 'place', id });

/** Address of a selection, without query. */
export const pathTo = (lang: Lang, selection: Selection = NONE) =>
  `/${lang}/${dossier.id}${selectionPath(selection)}`;

function one<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`The dossier has no ${id}.`);
  return found;
}
export const actor = (id: string): Actor => one(dossier.actors, id);
export const place = (id: string) => one(dossier.places, id);
export const relation = (id: string): Relation => one(dossier.relations, id);

/** Number of the paragraph, counted from 1 over non-empty lines, that an offset lies in. */
export function paragraphNumber(offset: number): number {
  const before = dossier.text.slice(0, offset).split('\n').slice(0, -1);
  return before.filter((line) => line.trim() !== '').length + 1;
}

const concerns = (r: Relation, id: string) =>
  [r.from, r.to, r.within, r.affects].some((ids) => ids.includes(id));

function joins(r: Relation, a: string, b: string): boolean {
  const across = (x: string, y: string) => r.from.includes(x) && r.to.includes(y);
  if (r.directed) return across(a, b) || across(b, a);
  return [...r.from, ...r.to].includes(a) && [...r.from, ...r.to].includes(b);
}

/** What the reader has to show for a selection, told from the records alone. */
export function relationsOf(selection: Selection): Relation[] {
  return dossier.relations.filter((r) => {
    switch (selection.type) {
      case 'none':
        return true;
      case 'actor':
        return concerns(r, selection.id);
      case 'relation':
        return r.id === selection.id;
      case 'place':
        return (
          r.places.includes(selection.id) ||
          dossier.actors.some((a) => a.seat === selection.id && concerns(r, a.id))
        );
      case 'tie': {
        const { a, b, kind } = partsOfTie(selection.id);
        return r.kind === kind && joins(r, a, b);
      }
    }
  });
}

/** `EG-PK/visit` taken apart; ids of actors may hold hyphens themselves. */
export function partsOfTie(id: string): { a: string; b: string; kind: string } {
  const [pair = '', kind = ''] = id.split('/');
  const first = dossier.actors.find(
    ({ id: a }) =>
      pair.startsWith(`${a}-`) && dossier.actors.some((b) => b.id === pair.slice(a.length + 1)),
  );
  if (first === undefined) throw new Error(`No tie is called ${id}.`);
  return { a: first.id, b: pair.slice(first.id.length + 1), kind };
}

/** What the page calls a selection. */
export function headingOf(lang: Lang, selection: Selection): string {
  switch (selection.type) {
    case 'none':
      return dossier.title[lang];
    case 'actor':
      return actor(selection.id).name[lang];
    case 'place':
      return place(selection.id).name[lang];
    case 'relation':
      return relation(selection.id).title[lang];
    case 'tie': {
      const { a, b } = partsOfTie(selection.id);
      return `${actor(a).name[lang]} – ${actor(b).name[lang]}`;
    }
    case 'tension':
      return dossier.tensions.find((one) => one.id === selection.id)?.title[lang] ?? '';
    case 'unit':
      return t(lang, 'disputedLand');
    case 'sentence': {
      const [paragraph = '', n = ''] = selection.id.split('-');
      return t(lang, 'sentenceName', { paragraph, n });
    }
  }
}

/** What a card of the reader says, as far as it is told apart in the page. */
export interface Card {
  id: string;
  title: string;
  /** Kind, date, paragraphs, certainty. */
  meta: string[];
  marked: string[];
  translations: string[];
  people: string[];
  /** Titles of the tensions that it is part of. */
  tensions: string[];
}

/** The card that a relation has to have. */
export function cardOf(lang: Lang, r: Relation): Card {
  const numbers = [...new Set(r.passages.map((p) => paragraphNumber(p.start)))];
  const paragraphs = numbers.sort((x, y) => x - y).map((n) => t(lang, 'paragraph', { n }));
  return {
    id: r.id,
    title: r.title[lang],
    meta: [
      t(lang, `kind.${r.kind}`),
      formatPeriod(lang, r.date),
      paragraphs.join(lang === 'ar' ? '، ' : ', '),
      t(lang, `certainty.${r.certainty}`),
    ],
    marked: r.passages.map((p) => p.exact),
    translations: r.passages.map((p) => `“${p.translation.en}”`),
    people: dossier.people
      .filter((p) => r.people.includes(p.id))
      .flatMap((p) => [p.name[lang], p.role[lang]]),
    tensions: dossier.tensions.filter((x) => x.relations.includes(r.id)).map((x) => x.title[lang]),
  };
}

/** Of each kind of page that shares the map, one: what follows the dossier's own address. */
export const PAGES = [
  ...['', '/actor/PK', '/article', '/tensions'],
  ...['/table', '/matrix', '/export', '/brief/2'],
];
