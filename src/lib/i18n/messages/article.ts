import type { Message } from './message';

/** Texts of the article page, its coverage and the tensions. */
export const articleMessages = {
  coverage: { ar: 'ما رُسم وما لم يُرسم', en: 'Coverage' },
} as const satisfies Record<string, Message>;
