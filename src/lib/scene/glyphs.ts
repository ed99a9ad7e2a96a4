import type { Kind } from '../domain/types';

/**
 * One small sign for each kind, as an SVG path in a 16 × 16 box, filled by the even-odd rule:
 * kinds can be told apart in grey and by colour-blind readers.
 */
export const glyphs: Record<Kind, string> = {
  // an aeroplane
  visit:
    'M8 1.2c.7 0 1.1.9 1.1 2v2.9l5.1 3.3v1.5l-5.1-1.6v2.9l1.6 1.3v1.2L8 14l-2.7.7v-1.2l1.6-1.3V9.3l-5.1 1.6V9.4l5.1-3.3V3.2c0-1.1.4-2 1.1-2z',
  // a target
  exercise:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm0 2.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  // two rings, linked
  alliance:
    'M5.7 3.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8zm0 1.8a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM10.3 3.6a4.4 4.4 0 0 1 0 8.8c-.7 0-1.4-.2-2-.5.6-.4 1-.9 1.3-1.5a2.6 2.6 0 1 0 0-4.9c-.3-.5-.8-1-1.3-1.4.6-.3 1.3-.5 2-.5z',
  // a written sheet
  agreement: 'M3 1.5h7l3 3v10H3zm2.2 4v1.5h5.6V5.5zm0 3v1.5h5.6V8.5zm0 3V13h3.6v-1.5z',
  // a gear
  arms: 'M6.9 1.2h2.2l.4 1.9 1.3.5 1.6-1 1.6 1.5-1 1.7.5 1.2 1.9.4v2.2l-1.9.4-.5 1.3 1 1.6-1.6 1.6-1.6-1-1.3.5-.4 1.9H6.9l-.4-1.9-1.3-.5-1.6 1L2 12.9l1-1.6-.5-1.3-1.9-.4V7.4L2.5 7 3 5.8 2 4.1l1.6-1.5 1.6 1 1.3-.5zM8 5.7a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z',
  // a shield
  security:
    'M8 1l5.5 1.9v4.3c0 3.6-2.2 6.3-5.5 7.8-3.3-1.5-5.5-4.2-5.5-7.8V2.9zm0 2.1v9.7c2.2-1.2 3.6-3.1 3.6-5.6V4.3z',
  // a speech balloon
  diplomacy:
    'M2.5 2.2h11c.7 0 1.2.5 1.2 1.2v6.4c0 .7-.5 1.2-1.2 1.2H8.3L4.6 14.3V11H2.5c-.7 0-1.2-.5-1.2-1.2V3.4c0-.7.5-1.2 1.2-1.2z',
  // a lightning bolt
  rivalry: 'M9.6.8L3 9.2h4l-1.2 6L13 6.5H8.6z',
  // a ripple
  effect:
    'M3.2 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM6.6 3.2l1.2-1.3c3.3 3.4 3.3 8.8 0 12.2l-1.2-1.3c2.6-2.7 2.6-6.9 0-9.6zM10.4 1.1L11.6 0c4.2 4.4 4.2 11.6 0 16l-1.2-1.1c3.6-3.8 3.6-10 0-13.8z',
};

/** “≠” in the same box, filled without holes: what it stands on is part of a tension. */
export const disagrees = 'M2 4.7h12v2.1H2zM2 9.2h12v2.1H2zM10.5 1.8l1.9 1.1-6.9 11.3-1.9-1.1z';
