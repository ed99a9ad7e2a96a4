import { describe, expect, it } from 'vitest';
import { numberLists } from './number-lists';

describe('lists of numbers beside one another', () => {
  it('are read back as they were, empty ones too', () => {
    const lists = [[3, 1], [], [7], [0, 0, 2], []];
    const { starts, items } = numberLists(lists);
    expect(lists.map((_, i) => [...items.slice(starts[i], starts[i + 1])])).toEqual(lists);
  });

  it('are nothing where there are none', () => {
    const { starts, items } = numberLists([]);
    expect([[...starts], [...items]]).toEqual([[0], []]);
  });
});
