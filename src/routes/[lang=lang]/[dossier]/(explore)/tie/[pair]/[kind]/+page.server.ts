import { tiesOf } from '$lib/domain/tie';
import { everyPage } from '../../../entries';

export const entries = everyPage((dossier) =>
  tiesOf(dossier.relations).map(({ a, b, kind }) => ({ pair: `${a}-${b}`, kind })),
);
