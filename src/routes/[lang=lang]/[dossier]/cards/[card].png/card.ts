import { ownBriefing } from '../../../../../../scripts/lib/own-briefing';
import { nodeTypesetter } from '../../../../../../scripts/lib/typesetter';
import { pngOf } from '../../../../../../scripts/lib/png';
import { presented } from '$lib/briefing/briefing';
import { stepSheet, viewSheet } from '$lib/briefing/sheet';
import { worldAtlas } from '$lib/content/basemap';
import { dossierById } from '$lib/content/dossiers';
import { NOTHING } from '$lib/domain/selection';
import type { Lang } from '$lib/domain/types';
import { WHOLE_LOOK } from '$lib/export/picture/look';
import { sheetSvg, type Tools } from '$lib/export/picture/sheet';
import type { Pixels } from '$lib/export/png/png';
import { NO_QUERY } from '$lib/state/url';

/** Large letters, since it is seen small; no code, since it stands on a link. */
const LOOK = { ...WHOLE_LOOK, quotes: false, scale: false, code: false, letters: 1.35 };

const stepsOf = (dossier: string) => presented(ownBriefing(dossier));

/** The cards that a dossier has: one of its own, `map`, and one for each step, `step-3`. */
export function cardNames(dossier: string): string[] {
  return ['map', ...stepsOf(dossier).map((_, i) => `step-${String(i + 1)}`)];
}

let tools: Promise<Tools> | undefined;

async function loadTools(): Promise<Tools> {
  return { typesetter: await nodeTypesetter(), atlas: worldAtlas() };
}

/** A card as a PNG of this size. A card has no date: the build gives the same bytes every day. */
export async function cardPng(
  lang: Lang,
  id: string,
  card: string,
  size: Pixels,
): Promise<Uint8Array> {
  const dossier = dossierById(id);
  const choices = { lang, theme: 'light' as const };
  const steps = stepsOf(id);
  const n = Number(card.replace('step-', ''));
  const step = steps[n - 1];
  const sheet =
    step === undefined
      ? viewSheet(dossier, NOTHING, NO_QUERY, choices)
      : stepSheet(dossier, step, { n, pages: steps.length }, choices);
  return pngOf(sheetSvg(sheet, size, await (tools ??= loadTools()), LOOK), size);
}
