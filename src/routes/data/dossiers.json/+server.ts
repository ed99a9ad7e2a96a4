import { json } from '@sveltejs/kit';
import { dossierById, dossierIds } from '$lib/content/dossiers';

export const prerender = true;

/** The list of dossiers. */
export function GET(): Response {
  return json(
    dossierIds().map((id) => {
      const { title, relations, tensions } = dossierById(id);
      return { id, title, relations: relations.length, tensions: tensions.length };
    }),
  );
}
