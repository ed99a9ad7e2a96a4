import type { Message } from './message';

/** Texts of the table and the matrix. */
export const tableMessages = {
  copyCsv: { ar: 'انسخ CSV', en: 'Copy as CSV' },
} as const satisfies Record<string, Message>;
