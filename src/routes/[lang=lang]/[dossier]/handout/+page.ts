import { briefingOf } from '../briefing';
import type { PageLoad } from './$types';

/** The briefing’s handout, to be printed. */
export const load: PageLoad = async ({ params, fetch, parent }) => {
  const { dossier } = await parent();
  return { briefing: await briefingOf(dossier, params.lang, fetch) };
};
