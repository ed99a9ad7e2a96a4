import { error, redirect } from '@sveltejs/kit';
import { MISSING } from '$lib/state/url';

/**
 * Ends the load of a page whose path names nothing in its dossier: the build fails, and in the
 * browser the dossier opens and says what it does not have.
 */
export function missing({ lang, dossier }: { lang: string; dossier: string }, path: string): never {
  if (import.meta.env.SSR) error(404);
  redirect(307, `/${lang}/${dossier}?${MISSING}=${encodeURIComponent(path)}`);
}
