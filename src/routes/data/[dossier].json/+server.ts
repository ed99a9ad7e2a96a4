import { json } from '@sveltejs/kit';
import { dossierById, dossierIds } from '$lib/content/dossiers';
import { pack } from '$lib/content/packed';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => dossierIds().map((dossier) => ({ dossier }));

/** A dossier as the page receives it. */
export const GET: RequestHandler = ({ params }) => json(pack(dossierById(params.dossier)));
