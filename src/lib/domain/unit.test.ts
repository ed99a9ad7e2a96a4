import { expect, it } from 'vitest';
import { isUnit } from './unit';

it('a piece of the map is a unit or not', () => {
  expect(isUnit('golan')).toBe(true);
  expect(isUnit('EG')).toBe(false);
});
