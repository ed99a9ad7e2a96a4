import { lengthOf, type Lane } from '../../domain/timeline';
import type { Months } from '../../domain/period';
import { kindColours } from '../../scene/theme';

/** Height of a row of bars, and the room between two lanes, rem. */
export const ROW = 0.27;
const GAP = 0.12;
/** A lane has room for its sign, however few its bars. */
const LEAST_ROWS = 2;
/** A lane that would need more draws how many there are in each month instead of one by one. */
export const MOST_ROWS = 8;

/** What decides where in the picture of time something lies. */
export interface Stretch {
  /** The stretch of time across the whole width, months. */
  seen: Months;
  /** Whether time runs from right to left. */
  flipped: boolean;
}

/** Whether a lane has too many bars at once to draw them one by one. */
export const isFull = ({ rows }: Lane) => rows > MOST_ROWS;
/** Rows that a lane is high. */
export const rowsOf = ({ rows }: Lane) => Math.min(MOST_ROWS, Math.max(LEAST_ROWS, rows));
/** Height of a lane with its gap, rem. */
const laneHeight = (lane: Lane): number => rowsOf(lane) * ROW + GAP;
/** Height of all lanes, rem. */
export const lanesHeight = (lanes: readonly Lane[]): number =>
  lanes.reduce((sum, lane) => sum + laneHeight(lane), GAP);

/** The middle of each lane from the top, rem. */
export function laneMiddles(lanes: readonly Lane[]): number[] {
  let top = GAP;
  return lanes.map((lane) => {
    top += laneHeight(lane);
    return top - (laneHeight(lane) + GAP) / 2;
  });
}

/** Where a stretch of months lies across the width, percent; `undefined` out of sight. */
export function across(
  { from, to }: Months,
  { seen, flipped }: Stretch,
): { x: number; width: number } | undefined {
  if (to < seen.from || from > seen.to) return undefined;
  const share = (month: number) =>
    (Math.max(0, Math.min(lengthOf(seen), month - seen.from)) / lengthOf(seen)) * 100;
  const [start, end] = [share(from), share(to + 1)];
  return { x: flipped ? 100 - end : start, width: end - start };
}

/** Makes something of each lane, with what is above it and its colour known. */
export function overLanes<T>(
  lanes: readonly Lane[],
  make: (lane: Lane, top: number, colour: string) => T,
): T[] {
  let top = GAP;
  return lanes.map((lane) => {
    const made = make(lane, top, kindColours[lane.kind]);
    top += laneHeight(lane);
    return made;
  });
}
