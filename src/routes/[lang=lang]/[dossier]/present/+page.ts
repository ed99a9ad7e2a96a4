import { briefingOf } from '../briefing';
import type { PageLoad } from './$types';

/** The presenter's console. */
export const load: PageLoad = async ({ params, fetch, parent }) => {
  const { dossier } = await parent();
  return { briefing: await briefingOf(dossier, params.lang, fetch) };
};
