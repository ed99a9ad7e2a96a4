import { stepAddress } from '../../src/lib/briefing/address';
import { briefingFile } from '../../src/lib/briefing/html';
import { worldAtlas } from '../../src/lib/content/basemap';
import { dossierById } from '../../src/lib/content/dossiers';
import { disputedLands } from '../../src/lib/content/worldviews';
import type { Arguments } from './export-arguments';
import { ownBriefing } from './own-briefing';
import { ensurePlayer } from './player.mjs';

/** A dossier's whole briefing as one HTML file; the player is built first, where it is missing. */
export async function htmlOf({ dossier: id, lang, date, base }: Arguments): Promise<string> {
  const dossier = dossierById(id);
  return briefingFile({
    ...{ dossier, lang, date },
    player: await ensurePlayer(),
    atlas: worldAtlas(),
    lands: disputedLands(),
    briefing: ownBriefing(id),
    link: base === undefined ? null : new URL(stepAddress(lang, id, 1, 1), base).href,
  });
}
