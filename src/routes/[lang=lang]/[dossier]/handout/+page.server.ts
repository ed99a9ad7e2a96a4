import { everyPage } from '../(explore)/entries';

export const entries = everyPage(() => [{}]);
