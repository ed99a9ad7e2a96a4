/** As much of elements as is asked of them. */
type Child = Pick<ChildNode, 'remove'>;
interface Parent<E> {
  insertBefore: (child: E, before: E | null) => unknown;
}

/**
 * Puts elements below a layer in this order, where others stood before, touching none that stays.
 * What comes before and after those may be left out; `end` is then the first that comes after.
 */
export function arrange<E extends Child>(
  layer: Parent<E>,
  before: readonly E[],
  elements: readonly E[],
  end: E | null = null,
): void {
  const wanted = new Set(elements);
  const stay = before.filter((old) => wanted.has(old));
  for (const old of before) if (!wanted.has(old)) old.remove();
  const placed = new Set<E>();
  let next = 0;
  for (const element of elements) {
    while (next < stay.length && placed.has(stay[next] ?? element)) next += 1;
    if (stay[next] !== element) layer.insertBefore(element, stay[next] ?? end);
    placed.add(element);
  }
}
