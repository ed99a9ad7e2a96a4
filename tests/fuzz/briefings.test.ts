import { it } from 'vitest';
import { checkUsual } from './usual';

it('briefings of any content are opened or refused with a reason, each within a second', () => {
  checkUsual('briefings');
}, 300_000);
