import { shortened } from './hidden';

/** A step on the way into a file: the key, and the value that is found there. */
export interface PathStep {
  key: string | number;
  of?: unknown;
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? shortened(value.id) : undefined;
}

/** `relations[3] (its-id).date.start`, from the keys on the way and the ids found there. */
export function pathText(steps: readonly PathStep[]): string {
  return steps
    .map(({ key, of }, i) => {
      if (typeof key !== 'number') return (i > 0 ? '.' : '') + shortened(key);
      const id = idOf(of);
      return `[${String(key)}]${id === undefined ? '' : ` (${id})`}`;
    })
    .join('');
}
