import { RING } from './theme';

/** The badge of a kind on its arc, in CSS pixels from its middle, y down: its sign in a ring. */
export const BADGE = {
  radius: 8.5,
  ring: 1.4,
  sign: { x: -5.6, y: -5.6, scale: 0.7 },
  /** “≠” in a small ring at its rim: claims behind it do not agree with others. */
  tension: { x: 7, y: -6.5, radius: 4.4, ring: 1, sign: { x: 3.8, y: -9.7, scale: 0.4 } },
  /** Half the side of a square about its middle that holds all of it. */
  reach: 12.5,
} as const;

/** Width of the line round an arrowhead, CSS pixels. */
export const ARROW_EDGE = 1;

/**
 * The triangle of an arrowhead on a line of a width, in CSS pixels: its tip and its base along the
 * line's way, from the line's end, and half the base's length.
 */
export function arrowhead(width: number): { tip: number; base: number; half: number } {
  const tip = -(RING + 1);
  return { tip, base: tip - 7 - width, half: 3 + width * 0.7 };
}

/** How far before its end a line's direction is taken, CSS pixels: over the ring and the arrowhead. */
export const ARRIVAL = RING + 8;
