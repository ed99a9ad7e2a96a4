import { missing } from '../../missing';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { dossier } = await parent();
  if (!dossier.places.some(({ id }) => id === params.id)) missing(params, `place/${params.id}`);
  return { selection: { type: 'place', id: params.id } as const };
};
