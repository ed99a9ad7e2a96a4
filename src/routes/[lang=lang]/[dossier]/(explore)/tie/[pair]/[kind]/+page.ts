import { error } from '@sveltejs/kit';
import { tiesOf } from '$lib/domain/tie';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { dossier } = await parent();
  const id = `${params.pair}/${params.kind}`;
  if (!tiesOf(dossier.relations).some((tie) => tie.id === id)) error(404);
  return { selection: { type: 'tie', id } as const };
};
