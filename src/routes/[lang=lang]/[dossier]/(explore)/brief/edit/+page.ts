import { briefingOf } from '../../../briefing';
import type { PageLoad } from './$types';

/** Where the briefing is edited. */
export const load: PageLoad = async ({ params, fetch, parent }) => {
  const { dossier } = await parent();
  return { page: 'brief/edit' as const, briefing: await briefingOf(dossier, params.lang, fetch) };
};
