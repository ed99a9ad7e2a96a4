import { sentencesIn } from '$lib/domain/sentence';
import { everyPage } from '../../entries';

export const entries = everyPage((dossier) => sentencesIn(dossier).map(({ id }) => ({ id })));
