import { everyPage } from '../../../[lang=lang]/[dossier]/(explore)/entries';

export const entries = everyPage(() => [{}]);
