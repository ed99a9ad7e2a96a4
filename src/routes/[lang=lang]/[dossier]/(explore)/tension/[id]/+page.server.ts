import { everyPage } from '../../entries';

export const entries = everyPage((dossier) => dossier.tensions.map(({ id }) => ({ id })));
