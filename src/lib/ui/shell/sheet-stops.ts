/** Heights of the phone's reader as shares of the room: a peek, half, nearly all. */
export const STOPS: readonly number[] = [0.16, 0.52, 0.94];

/** The stop after one that is tapped: up, and from the top back to the middle. */
export function nextStop(stop: number): number {
  return stop >= STOPS.length - 1 ? 1 : stop + 1;
}

/** The stop nearest to a height. */
export function nearestStop(height: number): number {
  const far = STOPS.map((stop) => Math.abs(stop - height));
  return far.indexOf(Math.min(...far));
}
