import { dossierById, dossierIds } from '$lib/content/dossiers';
import { csvFile } from '$lib/export/csv';
import { LANGS } from '$lib/i18n/t';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) => dossierIds().map((dossier) => ({ lang, dossier })));

/** All relations of a dossier as a CSV file, for the table's link where there is no script. */
export const GET: RequestHandler = ({ params }) => {
  const dossier = dossierById(params.dossier);
  return new Response(csvFile(dossier, dossier.relations, params.lang), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
