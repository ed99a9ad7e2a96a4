import { stateNames } from '$lib/geo/names';
import { everyPage } from '../../entries';

/** The dossier's actors, and every state of the base map: one that is not mentioned says so. */
export const entries = everyPage((dossier) =>
  [...new Set([...dossier.actors.map((a) => a.id), ...Object.keys(stateNames)])].map((id) => ({
    id,
  })),
);
