import type { Message } from './message';

/** Texts of search and its commands. */
export const searchMessages = {
  searchHint: { ar: 'ابحث في المقال', en: 'Search the article' },
} as const satisfies Record<string, Message>;
