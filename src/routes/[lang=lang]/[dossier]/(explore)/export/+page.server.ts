import { everyPage } from '../entries';

export const entries = everyPage(() => [{}]);
