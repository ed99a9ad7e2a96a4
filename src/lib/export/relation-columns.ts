import { sourceOf } from '../i18n/citation';
import { paragraphNumbers } from '../domain/paragraph';
import type { Dossier, Lang, Relation } from '../domain/types';
import { tableText as t } from '../i18n/messages/table';

/** One fact of a relation as text, as tables of relations have it. */
export interface Column {
  /** Its name where names are for programs: the same in both languages. */
  key: string;
  /** Its heading in the language. */
  head: string;
  cell: (relation: Relation) => string;
}

const ids = (all: readonly string[]) => all.join(' ');
/** One above the other within a cell: the article's words hold every other sign. */
const lines = (all: readonly string[]) => all.join('\n');

/** A column of names and one of their ids, of one part of a relation. */
function named(
  lang: Lang,
  key: string,
  head: string,
  all: readonly { id: string; name: Record<Lang, string> }[],
  part: (relation: Relation) => readonly string[],
): Column[] {
  const names = new Map(all.map(({ id, name }) => [id, name[lang]]));
  const comma = lang === 'ar' ? '، ' : ', ';
  return [
    {
      key,
      head,
      cell: (r) =>
        part(r)
          .map((id) => names.get(id) ?? id)
          .join(comma),
    },
    { key: `${key}_id`, head: t(lang, 'csv.idOf', { name: head }), cell: (r) => ids(part(r)) },
  ];
}

function partyColumns({ actors }: Dossier, lang: Lang): Column[] {
  return [
    ...named(lang, 'from', t(lang, 'fromColumn'), actors, (r) => r.from),
    ...named(lang, 'to', t(lang, 'csv.to'), actors, (r) => r.to),
    {
      key: 'directed',
      head: t(lang, 'csv.directed'),
      cell: (r) => t(lang, r.directed ? 'csv.yes' : 'csv.no'),
    },
    ...named(lang, 'within', t(lang, 'within'), actors, (r) => r.within),
    ...named(lang, 'affects', t(lang, 'affects'), actors, (r) => r.affects),
  ];
}

function claimColumns(lang: Lang): Column[] {
  const [kind, certainty] = [t(lang, 'kindColumn'), t(lang, 'certainty')];
  return [
    { key: 'id', head: t(lang, 'csv.id'), cell: (r) => r.id },
    { key: 'kind', head: kind, cell: (r) => t(lang, `kind.${r.kind}`) },
    { key: 'kind_id', head: t(lang, 'csv.idOf', { name: kind }), cell: (r) => r.kind },
    { key: 'title_ar', head: t(lang, 'csv.titleAr'), cell: (r) => r.title.ar },
    { key: 'title_en', head: t(lang, 'csv.titleEn'), cell: (r) => r.title.en },
    { key: 'certainty', head: certainty, cell: (r) => t(lang, `certainty.${r.certainty}`) },
    {
      key: 'certainty_id',
      head: t(lang, 'csv.idOf', { name: certainty }),
      cell: (r) => r.certainty,
    },
    { key: 'cue', head: t(lang, 'cue'), cell: (r) => r.cue },
  ];
}

function dateColumns(lang: Lang): Column[] {
  return [
    { key: 'date_start', head: t(lang, 'csv.start'), cell: (r) => r.date.start ?? '' },
    { key: 'date_end', head: t(lang, 'csv.end'), cell: (r) => r.date.end ?? '' },
    { key: 'date_precision', head: t(lang, 'csv.precision'), cell: (r) => r.date.precision },
    { key: 'date_text', head: t(lang, 'csv.dateText'), cell: (r) => r.date.text },
  ];
}

function textColumns(dossier: Dossier, lang: Lang): Column[] {
  const tensions = (r: Relation) => dossier.tensions.filter((x) => x.relations.includes(r.id));
  const tension = t(lang, 'tensions');
  return [
    {
      key: 'paragraphs',
      head: t(lang, 'csv.paragraphs'),
      cell: (r) => paragraphNumbers(dossier.text, r.passages).join(' '),
    },
    {
      key: 'passages',
      head: t(lang, 'csv.passages'),
      cell: (r) => lines(r.passages.map((p) => p.exact)),
    },
    {
      key: 'translation',
      head: t(lang, 'translation'),
      cell: (r) => lines(r.passages.map((p) => p.translation.en)),
    },
    { key: 'note', head: t(lang, 'note'), cell: (r) => r.note[lang] },
    { key: 'tensions', head: tension, cell: (r) => lines(tensions(r).map((x) => x.title[lang])) },
    {
      key: 'tensions_id',
      head: t(lang, 'csv.idOf', { name: tension }),
      cell: (r) => ids(tensions(r).map((x) => x.id)),
    },
  ];
}

/** What article this is and what it says of itself, beside each claim that leaves the dossier. */
function sourceColumns(dossier: Dossier, lang: Lang): Column[] {
  const { article, translation } = dossier;
  const source = sourceOf(dossier, lang);
  const english = lang === 'en' ? translation.slice(-1) : [];
  const disclaimer = lines([article.disclaimer.exact, ...english]);
  return [
    { key: 'article', head: t(lang, 'csv.article'), cell: () => source },
    { key: 'disclaimer', head: t(lang, 'disclaimer'), cell: () => disclaimer },
  ];
}

/** All that a file of relations says of each, in its order; what article it is comes last. */
export function relationColumns(dossier: Dossier, lang: Lang): Column[] {
  return [
    ...claimColumns(lang),
    ...partyColumns(dossier, lang),
    ...dateColumns(lang),
    ...named(lang, 'people', t(lang, 'people'), dossier.people, (r) => r.people),
    ...named(lang, 'places', t(lang, 'places'), dossier.places, (r) => r.places),
    ...textColumns(dossier, lang),
    ...sourceColumns(dossier, lang),
  ];
}
