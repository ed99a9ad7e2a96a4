import { error } from '@sveltejs/kit';
import { unpack, type PackedDossier } from '$lib/content/packed';
import type { Dossier } from '$lib/domain/types';
import { t } from '$lib/i18n/t';
import type { LayoutLoad } from './$types';

/** The dossier: from its files in the build, as one cached download in the browser. */
export const load: LayoutLoad = async ({ params, fetch }): Promise<{ dossier: Dossier }> => {
  if (import.meta.env.SSR) {
    const { dossierById, dossierIds } = await import('$lib/content/dossiers');
    if (!dossierIds().includes(params.dossier)) error(404);
    return { dossier: dossierById(params.dossier) };
  }
  const response = await fetch(`/data/${params.dossier}.json`);
  if (response.status === 404) error(404);
  if (!response.ok) error(response.status, t(params.lang, 'loadFailed'));
  return { dossier: unpack((await response.json()) as PackedDossier) };
};
