/** What a page and the worker of a new version say to each other. */

/** Asked of a worker that waits: to take over, which it does only where one window is open. */
export const TAKE_OVER = 'take-over';

/** Its answer: how many windows of the site are open, the asking one among them. */
export interface Windows {
  windows: number;
}

/** Whether a message is the worker's answer. */
export function isWindows(data: unknown): data is Windows {
  return (
    typeof data === 'object' &&
    data !== null &&
    'windows' in data &&
    typeof data.windows === 'number'
  );
}
