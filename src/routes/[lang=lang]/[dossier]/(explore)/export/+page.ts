import { briefingOf } from '../../briefing';
import type { PageLoad } from './$types';

/** Where pictures and files are made of what the map shows. */
export const load: PageLoad = async ({ params, fetch, parent }) => {
  const { dossier } = await parent();
  return { page: 'export' as const, briefing: await briefingOf(dossier, params.lang, fetch) };
};
