import { everyPage } from '../../entries';

export const entries = everyPage((dossier) => dossier.places.map(({ id }) => ({ id })));
