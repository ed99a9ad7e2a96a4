import { dossierById, dossierIds } from '$lib/content/dossiers';
import { LANGS } from '$lib/i18n/t';
import type { Dossier, Lang } from '$lib/domain/types';

/** The pages of one kind to prerender: each language and dossier with each of `params`. */
export function everyPage<P>(params: (dossier: Dossier) => P[]) {
  return (): (P & { lang: Lang; dossier: string })[] =>
    LANGS.flatMap((lang) =>
      dossierIds().flatMap((dossier) =>
        params(dossierById(dossier)).map((own) => ({ lang, dossier, ...own })),
      ),
    );
}
