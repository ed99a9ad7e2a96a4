import { colours } from '../../scene/theme';

/** Channels of `#rrggbb` as light, 0 to 1 (IEC 61966-2-1). */
function light(hex: string, at: number): number {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The grey that is as bright as a colour `#rrggbb`; what is all but white becomes the paper's own. */
export function greyOf(hex: string): string {
  const luminance = 0.2126 * light(hex, 1) + 0.7152 * light(hex, 3) + 0.0722 * light(hex, 5);
  if (luminance > 0.95) return '#ffffff';
  const value = luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055;
  const channel = Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${channel}${channel}${channel}`;
}

/**
 * A picture in the light theme for printers without colour: each colour by how bright it is, and
 * water white, which land alone would not be apart from. Kinds of relation are told by their signs.
 */
export function greyed(svg: string): string {
  const { sea, lake } = colours('light');
  const known = new Map([sea, lake].map((water) => [water, '#ffffff']));
  return svg.replace(/ (fill|stroke)="(#[\da-f]{6})"/g, (_, name: string, hex: string) => {
    const grey = known.get(hex) ?? greyOf(hex);
    known.set(hex, grey);
    return ` ${name}="${grey}"`;
  });
}
