import { expect, it } from 'vitest';
import { growth, grown, type Held } from './held';

const before: Held = { heap: 20e6, nodes: 1000, listeners: 200, workers: 0 };

it('what stays within five in a hundred is level, and so is what shrinks', () => {
  expect(grown(before, { heap: 20.9e6, nodes: 1050, listeners: 120, workers: 0 })).toEqual([]);
});

it('what grows by more is named with both numbers', () => {
  const after = { ...before, nodes: 1051, workers: 1 };
  expect(grown(before, after)).toEqual(['nodes: 1000, then 1051', 'workers: 0, then 1']);
  expect(growth(before, after).nodes).toBeCloseTo(0.051);
});

it('what could not be counted is not level', () => {
  expect(grown(before, { ...before, heap: NaN })).toHaveLength(1);
});
