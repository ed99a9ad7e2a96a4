import { Kept } from '../../domain/kept';
import type { Months } from '../../domain/period';
import { sameItems } from '../../domain/same-items';
import { monthCounts, type Lane } from '../../domain/timeline';
import { across, isFull, MOST_ROWS, overLanes, ROW, type Stretch } from './lanes';

/** What decides how columns are drawn. */
export interface ColumnsDrawing extends Stretch {
  /** 1 at the place in the dossier of each relation that is shown, apart from its date. */
  passing: Uint8Array;
}

/** The columns of a lane that is too full for bars. */
export interface Columns {
  /** From the top of the lanes, rem. */
  top: number;
  colour: string;
  /** One shape in a box 100 wide and `COLUMNS_HEIGHT` high, to be stretched to the width there is. */
  d: string;
}

/** Height of a lane's columns, rem. */
export const COLUMNS_HEIGHT = MOST_ROWS * ROW - 0.06;
/** However few a month has, its column is seen. */
const LEAST_HEIGHT = 0.08;

/** A month of a stretch, as path commands: to the foot of its column, and across its top. */
type Foot = readonly [to: string, top: string];

const n = (value: number) => String(Math.round(value * 1000) / 1000);

/** The foot of each month in sight; the same for every lane, and until time is looked at otherwise. */
function feetOf({ from, to }: Months, stretch: Stretch): (Foot | undefined)[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => {
    const at = across({ from: from + i, to: from + i }, stretch);
    return at && [`M${n(at.x)} ${n(COLUMNS_HEIGHT)}v-`, `h${n(at.width)}v`];
  });
}
const feet = new Kept<Months, readonly (Foot | undefined)[]>();

/** Columns as one shape, stretched to whatever width there is: hundreds of them cost as one does. */
function columnsPath(counts: readonly number[], feet: readonly (Foot | undefined)[]): string {
  const most = counts.reduce((x, y) => Math.max(x, y), 1);
  let d = '';
  counts.forEach((count, i) => {
    const foot = feet[i];
    if (count === 0 || foot === undefined) return;
    const height = n(Math.max(LEAST_HEIGHT, (COLUMNS_HEIGHT * count) / most));
    d += foot[0] + height + foot[1] + height + 'z';
  });
  return d;
}

interface Drawn {
  counts: readonly number[];
  feet: readonly (Foot | undefined)[];
  d: string;
}
const drawn = new WeakMap<Lane, Drawn>();

/** How many of a lane's dated relations may lie in each month in sight, as columns. */
function columnsOf(lane: Lane, drawing: ColumnsDrawing): string {
  const { seen, flipped, passing } = drawing;
  const months = { from: Math.floor(seen.from), to: Math.floor(seen.to) };
  const own = feet.of(seen, String(flipped), () => feetOf(months, drawing));
  const counts = monthCounts(lane, months, passing);
  const before = drawn.get(lane);
  // Most filters leave the other kinds' lanes as they are.
  if (before?.feet === own && sameItems(before.counts, counts)) return before.d;
  const d = columnsPath(counts, own);
  drawn.set(lane, { counts, feet: own, d });
  return d;
}

/** The columns of lanes that are too full for bars. */
export function laneColumns(lanes: readonly Lane[], drawing: ColumnsDrawing): Columns[] {
  return overLanes(lanes, (lane, top, colour) =>
    isFull(lane) ? [{ top, colour, d: columnsOf(lane, drawing) }] : [],
  ).flat();
}
