import { presented, type Briefing } from '$lib/briefing/briefing';
import { briefingById } from '$lib/content/dossiers';
import { everyPage } from '../../entries';

export const entries = everyPage(({ id }) =>
  presented(JSON.parse(briefingById(id)) as Briefing).map((_, i) => ({ n: String(i + 1) })),
);
