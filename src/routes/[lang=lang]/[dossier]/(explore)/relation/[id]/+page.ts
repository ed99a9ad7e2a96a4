import { missing } from '../../missing';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { dossier } = await parent();
  if (!dossier.relations.some(({ id }) => id === params.id))
    missing(params, `relation/${params.id}`);
  return { selection: { type: 'relation', id: params.id } as const };
};
