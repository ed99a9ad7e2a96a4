import { it } from 'vitest';
import { checkUsual } from './usual';

it('dossiers of any content are opened or refused with a reason, each within a second', () => {
  checkUsual('dossiers');
}, 300_000);
