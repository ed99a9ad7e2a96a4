import { briefingOf, stepPage } from '../../briefing';
import { missing } from '../missing';
import type { PageLoad } from './$types';

/** The briefing from its first step. */
export const load: PageLoad = async ({ params, fetch, parent }) => {
  const { dossier } = await parent();
  const briefing = await briefingOf(dossier, params.lang, fetch);
  return stepPage(dossier, briefing, 1) ?? missing(params, 'brief');
};
