import { missing } from '../../missing';
import type { PageLoad } from './$types';

/** Names of the base map are loaded only for a state that the dossier does not have. */
export const load: PageLoad = async ({ params, parent }) => {
  const { dossier } = await parent();
  if (dossier.actors.some((a) => a.id === params.id))
    return { selection: { type: 'actor', id: params.id } as const };
  const { stateNames } = await import('$lib/geo/names');
  const unmentioned = stateNames[params.id];
  if (unmentioned === undefined) missing(params, `actor/${params.id}`);
  return { selection: { type: 'actor', id: params.id } as const, unmentioned };
};
