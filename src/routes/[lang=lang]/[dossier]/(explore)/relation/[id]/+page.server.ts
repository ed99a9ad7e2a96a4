import { everyPage } from '../../entries';

export const entries = everyPage((dossier) => dossier.relations.map(({ id }) => ({ id })));
