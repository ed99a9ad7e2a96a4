import { csvFormatRow } from 'd3-dsv';
import { paragraphNumbers } from '../domain/paragraph';
import type { Dossier, Lang, Relation } from '../domain/types';
import { tableText as t } from '../i18n/messages/table';

/** Tells spreadsheets that a file is UTF-8: without it some read Arabic as something else. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A cell that no spreadsheet takes for a formula: one that would begin as a formula begins with an
 * apostrophe, which spreadsheets take for “text follows”.
 */
export function guarded(cell: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
}

interface Column {
  head: string;
  cell: (relation: Relation) => string;
}

const ids = (all: readonly string[]) => all.join(' ');
/** One above the other within a cell: the article's words hold every other sign. */
const lines = (all: readonly string[]) => all.join('\n');

/** A column of names and one of their ids, of one part of a relation. */
function named(
  lang: Lang,
  head: string,
  all: readonly { id: string; name: Record<Lang, string> }[],
  part: (relation: Relation) => readonly string[],
): Column[] {
  const names = new Map(all.map(({ id, name }) => [id, name[lang]]));
  const comma = lang === 'ar' ? '، ' : ', ';
  return [
    {
      head,
      cell: (r) =>
        part(r)
          .map((id) => names.get(id) ?? id)
          .join(comma),
    },
    { head: t(lang, 'csv.idOf', { name: head }), cell: (r) => ids(part(r)) },
  ];
}

function partyColumns({ actors }: Dossier, lang: Lang): Column[] {
  return [
    ...named(lang, t(lang, 'fromColumn'), actors, (r) => r.from),
    ...named(lang, t(lang, 'csv.to'), actors, (r) => r.to),
    { head: t(lang, 'csv.directed'), cell: (r) => t(lang, r.directed ? 'csv.yes' : 'csv.no') },
    ...named(lang, t(lang, 'within'), actors, (r) => r.within),
    ...named(lang, t(lang, 'affects'), actors, (r) => r.affects),
  ];
}

function claimColumns(lang: Lang): Column[] {
  const [kind, certainty] = [t(lang, 'kindColumn'), t(lang, 'certainty')];
  return [
    { head: t(lang, 'csv.id'), cell: (r) => r.id },
    { head: kind, cell: (r) => t(lang, `kind.${r.kind}`) },
    { head: t(lang, 'csv.idOf', { name: kind }), cell: (r) => r.kind },
    { head: t(lang, 'csv.titleAr'), cell: (r) => r.title.ar },
    { head: t(lang, 'csv.titleEn'), cell: (r) => r.title.en },
    { head: certainty, cell: (r) => t(lang, `certainty.${r.certainty}`) },
    { head: t(lang, 'csv.idOf', { name: certainty }), cell: (r) => r.certainty },
    { head: t(lang, 'cue'), cell: (r) => r.cue },
  ];
}

function dateColumns(lang: Lang): Column[] {
  return [
    { head: t(lang, 'csv.start'), cell: (r) => r.date.start ?? '' },
    { head: t(lang, 'csv.end'), cell: (r) => r.date.end ?? '' },
    { head: t(lang, 'csv.precision'), cell: (r) => r.date.precision },
    { head: t(lang, 'csv.dateText'), cell: (r) => r.date.text },
  ];
}

function textColumns(dossier: Dossier, lang: Lang): Column[] {
  const tensions = (r: Relation) => dossier.tensions.filter((x) => x.relations.includes(r.id));
  const tension = t(lang, 'tensions');
  return [
    {
      head: t(lang, 'csv.paragraphs'),
      cell: (r) => paragraphNumbers(dossier.text, r.passages).join(' '),
    },
    { head: t(lang, 'csv.passages'), cell: (r) => lines(r.passages.map((p) => p.exact)) },
    { head: t(lang, 'translation'), cell: (r) => lines(r.passages.map((p) => p.translation.en)) },
    { head: t(lang, 'note'), cell: (r) => r.note[lang] },
    { head: tension, cell: (r) => lines(tensions(r).map((x) => x.title[lang])) },
    {
      head: t(lang, 'csv.idOf', { name: tension }),
      cell: (r) => ids(tensions(r).map((x) => x.id)),
    },
  ];
}

/** What article this is and what it says of itself, beside each claim that leaves the dossier. */
function sourceColumns({ title, article, translation }: Dossier, lang: Lang): Column[] {
  const source = `${title[lang]} · ${t(lang, 'opinion')} · ${t(lang, 'noAuthor')}`;
  const english = lang === 'en' ? translation.slice(-1) : [];
  const disclaimer = lines([article.disclaimer.exact, ...english]);
  return [
    { head: t(lang, 'csv.article'), cell: () => source },
    { head: t(lang, 'disclaimer'), cell: () => disclaimer },
  ];
}

/**
 * Relations as comma-separated values after RFC 4180, in their order, with headings and names in
 * the language. CSV knows no comments: citation and disclaimer are the last two columns, so that
 * every line keeps them, however lines are sorted, cut or joined.
 */
export function csvOf(dossier: Dossier, relations: readonly Relation[], lang: Lang): string {
  const columns = [
    ...claimColumns(lang),
    ...partyColumns(dossier, lang),
    ...dateColumns(lang),
    ...named(lang, t(lang, 'people'), dossier.people, (r) => r.people),
    ...named(lang, t(lang, 'places'), dossier.places, (r) => r.places),
    ...textColumns(dossier, lang),
    ...sourceColumns(dossier, lang),
  ];
  const rows = [
    columns.map(({ head }) => head),
    ...relations.map((relation) => columns.map(({ cell }) => guarded(cell(relation)))),
  ];
  return rows.map((row) => `${csvFormatRow(row)}\r\n`).join('');
}

/** The same as the content of a file, which spreadsheets open with its Arabic intact. */
export function csvFile(dossier: Dossier, relations: readonly Relation[], lang: Lang): string {
  return BYTE_ORDER_MARK + csvOf(dossier, relations, lang);
}
