import type { UnitMap } from '$lib/geo/basemap';
import type { Atlas, WorldviewMap } from '$lib/scene/atlas';

/** @throws Error when it cannot be loaded. */
async function loaded(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.json();
}

/**
 * A base map from this site with its worldviews: the detailed one, or that of small pictures, a
 * quarter of its size.
 * @param part the piece of script that has the class, where a larger one does
 * @throws Error when it cannot be loaded.
 */
export async function loadAtlas(
  name: 'world' | 'picture' = 'world',
  part: Promise<{ Atlas: typeof Atlas }> = import('$lib/scene/atlas'),
): Promise<Atlas> {
  const [own, units, views] = await Promise.all([
    part,
    loaded(`/basemap/${name}.json`),
    loaded('/data/worldviews.json'),
  ]);
  return new own.Atlas(units as UnitMap, views as WorldviewMap[]);
}
