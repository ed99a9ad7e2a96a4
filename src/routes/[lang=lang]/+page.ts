import type { L } from '$lib/domain/types';
import type { PageLoad } from './$types';

/** What the list of dossiers says of each. */
export interface Entry {
  id: string;
  title: L;
  relations: number;
  tensions: number;
}

export const load: PageLoad = async ({ fetch }): Promise<{ entries: Entry[] }> => {
  const response = await fetch('/data/dossiers.json');
  return { entries: (await response.json()) as Entry[] };
};
