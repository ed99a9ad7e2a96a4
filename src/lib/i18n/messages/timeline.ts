import type { Message } from './message';

/** Texts of the timeline and its playback. */
export const timelineMessages = {
  play: { ar: 'شغّل', en: 'Play' },
} as const satisfies Record<string, Message>;
