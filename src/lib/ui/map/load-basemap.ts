import type { Basemap } from '$lib/geo/basemap';

/**
 * A base map from this site: the detailed one, or that of small pictures, a quarter of its size.
 * @throws Error when it cannot be loaded.
 */
export async function loadBasemap(name: 'world' | 'picture' = 'world'): Promise<Basemap> {
  const response = await fetch(`/basemap/${name}.json`);
  if (!response.ok) throw new Error(`base map: ${String(response.status)}`);
  return (await response.json()) as Basemap;
}
