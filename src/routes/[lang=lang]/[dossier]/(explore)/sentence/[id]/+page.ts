import { sentenceById } from '$lib/domain/sentence';
import { missing } from '../../missing';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { dossier } = await parent();
  if (sentenceById(dossier, params.id) === undefined) missing(params, `sentence/${params.id}`);
  return { selection: { type: 'sentence', id: params.id } as const };
};
