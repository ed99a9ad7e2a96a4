import { textsOf } from '../t';
import type { Message } from './message';

/** What is said beside a passage that is quoted. */
export const passageMessages = {
  inTension: { ar: 'أحد أطراف تعارض', en: 'One side of a tension' },
} as const satisfies Record<string, Message>;

export const passageText = textsOf(passageMessages);
