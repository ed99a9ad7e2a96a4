import { briefingOf, stepPage } from '../../../briefing';
import { missing } from '../../missing';
import type { PageLoad } from './$types';

/** The briefing from one of its steps. */
export const load: PageLoad = async ({ params, fetch, parent }) => {
  const { dossier } = await parent();
  const briefing = await briefingOf(dossier, params.lang, fetch);
  const n = /^[1-9]\d{0,2}$/.test(params.n) ? Number(params.n) : 0;
  return stepPage(dossier, briefing, n) ?? missing(params, `brief/${params.n}`);
};
