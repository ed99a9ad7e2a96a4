import { csvFormatRow } from 'd3-dsv';
import type { Dossier, Lang, Relation } from '../domain/types';
import { relationColumns } from './relation-columns';

/** Tells spreadsheets that a file is UTF-8: without it some read Arabic as something else. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A cell that no spreadsheet takes for a formula: one that would begin as a formula begins with an
 * apostrophe, which spreadsheets take for “text follows”.
 */
export function guarded(cell: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
}

/**
 * Relations as comma-separated values after RFC 4180, in their order, with headings and names in
 * the language. CSV knows no comments: citation and disclaimer are the last two columns, so that
 * every line keeps them, however lines are sorted, cut or joined.
 */
export function csvOf(dossier: Dossier, relations: readonly Relation[], lang: Lang): string {
  const columns = relationColumns(dossier, lang);
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
