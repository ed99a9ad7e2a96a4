import { isUnit } from '$lib/domain/unit';
import { loadLand } from '$lib/ui/worldview/land';
import { missing } from '../../missing';
import type { PageLoad } from './$types';

/** What is said of a land comes with its page. */
export const load: PageLoad = async ({ params, fetch }) => {
  if (!isUnit(params.id)) missing(params, `unit/${params.id}`);
  const land = await loadLand(params.id, fetch);
  return { selection: { type: 'unit', id: params.id } as const, land, unmentioned: land.name };
};
