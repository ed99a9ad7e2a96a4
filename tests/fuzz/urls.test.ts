import { it } from 'vitest';
import { checkUsual } from './usual';

it('addresses of any content are followed, or what was left out is told, each within a second', () => {
  checkUsual('urls');
}, 300_000);
