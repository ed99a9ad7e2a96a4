import { missing } from '../../missing';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { dossier } = await parent();
  if (!dossier.tensions.some(({ id }) => id === params.id)) missing(params, `tension/${params.id}`);
  return { selection: { type: 'tension', id: params.id } as const };
};
