import type { Briefing } from '$lib/briefing/briefing';
import { draftedBriefing } from '$lib/briefing/draft';
import { loadDraft } from './store';

/** The briefing to show: as it was edited in this browser, or else the dossier's own. */
export interface Kept {
  briefing: Briefing;
  edited: boolean;
}

/** Looks up what this browser keeps of a dossier's briefing. Never rejects. */
export async function keptBriefing(dossierId: string, original: Briefing): Promise<Kept> {
  const loaded = await loadDraft(dossierId);
  const draft = loaded.ok ? loaded.draft : undefined;
  const briefing = draft === undefined ? original : draftedBriefing(draft, original);
  return { briefing, edited: briefing !== original };
}
