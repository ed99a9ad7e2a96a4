import type { Briefing } from '../../src/lib/briefing/briefing';
import { briefingById } from '../../src/lib/content/dossiers';

/** A dossier's own briefing, from the disk. */
export const ownBriefing = (dossier: string) => JSON.parse(briefingById(dossier)) as Briefing;
