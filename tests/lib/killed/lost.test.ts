import { expect, it } from 'vitest';
import { lost } from './lost';

const typed = [
  { at: 0, text: '' },
  { at: 100, text: 'a' },
  { at: 700, text: 'ab' },
  { at: 900, text: 'abc' },
];

it('what is missing is as old as the first key of it', () => {
  expect(lost(typed, 'abc', 1000)).toBe(0);
  expect(lost(typed, 'ab', 1000)).toBe(100);
  expect(lost(typed, '', 1000)).toBe(900);
});

it('what nobody typed is no better than nothing', () => {
  expect(lost(typed, 'xyz', 1000)).toBe(Infinity);
});
