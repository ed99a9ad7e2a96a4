/** Where the things of a grid stand: its rows from above, each as it is read. */
interface Placed {
  readonly offsetTop: number;
}

/** How many things stand in the first row. */
function columnsOf(things: readonly Placed[]): number {
  const top = things[0]?.offsetTop;
  const below = things.findIndex(({ offsetTop }) => offsetTop !== top);
  return below < 0 ? Math.max(1, things.length) : below;
}

/**
 * Which thing of a grid a key leads to from one, both from 0: sideways through all rows as they are
 * read, up and down within a column; `undefined` where it leads nowhere.
 */
export function besideInGrid(
  key: string,
  from: number,
  things: readonly Placed[],
  dir: 'rtl' | 'ltr',
): number | undefined {
  const forward = dir === 'rtl' ? -1 : 1;
  const columns = columnsOf(things);
  const to: Readonly<Record<string, number>> = {
    ...{ ArrowRight: from + forward, ArrowLeft: from - forward },
    ...{ ArrowDown: from + columns, ArrowUp: from - columns },
    ...{ Home: 0, End: things.length - 1 },
  };
  const found = to[key];
  return found !== undefined && found in things ? found : undefined;
}
