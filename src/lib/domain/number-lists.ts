/** Thousands of short lists of numbers, beside one another: read several times as fast as lists of their own. */
export interface NumberLists {
  /** By a list's place: where it starts in `items`; the one after the last is where that ends. */
  starts: Uint32Array;
  items: Uint32Array;
}

/** Puts lists of whole numbers, none below 0, beside one another. */
export function numberLists(lists: readonly (readonly number[])[]): NumberLists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return { starts, items: Uint32Array.from(lists.flat()) };
}
