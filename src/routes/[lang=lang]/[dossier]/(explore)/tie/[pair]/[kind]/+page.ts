import { tiesIn } from '$lib/domain/shown-ties';
import { missing } from '../../../missing';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { dossier } = await parent();
  const id = `${params.pair}/${params.kind}`;
  if (!tiesIn(dossier).some((tie) => tie.id === id)) missing(params, `tie/${id}`);
  return { selection: { type: 'tie', id } as const };
};
