import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { dossier } = await parent();
  if (!dossier.relations.some(({ id }) => id === params.id)) error(404);
  return { selection: { type: 'relation', id: params.id } as const };
};
