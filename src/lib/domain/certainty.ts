import type { Certainty } from './types';

/** Whether what is said is not simply reported; where nothing is claimed, it is not. */
export function isUnsure(certainty: Certainty | undefined): boolean {
  return certainty !== undefined && certainty !== 'reported';
}
