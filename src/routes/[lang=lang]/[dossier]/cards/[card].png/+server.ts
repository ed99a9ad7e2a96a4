import { error } from '@sveltejs/kit';
import { CARD } from '$lib/export/choices';
import { LANGS } from '$lib/i18n/t';
import { dossierIds } from '$lib/content/dossiers';
import { cardNames, cardPng } from './card';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
  LANGS.flatMap((lang) =>
    dossierIds().flatMap((dossier) => cardNames(dossier).map((card) => ({ lang, dossier, card }))),
  );

/** The picture that stands for a page where its link is shared. */
export const GET: RequestHandler = async ({ params }) => {
  const { lang, dossier, card } = params;
  if (!cardNames(dossier).includes(card)) error(404);
  const png = await cardPng(lang, dossier, card, CARD);
  return new Response(png as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'image/png' } });
};
