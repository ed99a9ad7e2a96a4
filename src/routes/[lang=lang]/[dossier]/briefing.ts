import { error } from '@sveltejs/kit';
import { presented, shownBy, type Briefing } from '$lib/briefing/briefing';
import type { Dossier } from '$lib/domain/types';
import { t } from '$lib/i18n/t';

const known = new Map<string, Briefing>();

/** The dossier's own briefing: from its file in the build, as one cached download in the browser. */
export async function briefingOf(
  dossier: Dossier,
  lang: string,
  fetch: typeof globalThis.fetch,
): Promise<Briefing> {
  if (import.meta.env.SSR) {
    const { briefingById } = await import('$lib/content/dossiers');
    return JSON.parse(briefingById(dossier.id)) as Briefing;
  }
  const before = known.get(dossier.id);
  if (before !== undefined) return before;
  const response = await fetch(`/dossiers/${dossier.id}/briefing.json`);
  if (!response.ok) error(response.status, t(lang === 'en' ? 'en' : 'ar', 'loadFailed'));
  const briefing = (await response.json()) as Briefing;
  known.set(dossier.id, briefing);
  return briefing;
}

/** What the page of a step gives the layout; `undefined` where the briefing has no such step. */
export function stepPage(dossier: Dossier, briefing: Briefing, n: number) {
  const step = presented(briefing)[n - 1];
  if (step === undefined) return undefined;
  const { selection, query } = shownBy(dossier, step.view);
  return { page: 'brief' as const, briefing, n, start: { selection, query } };
}
