import { Resvg } from '@resvg/resvg-js';
import { encodePng, type Pixels, type PngOptions } from '../../src/lib/export/png/png';

/** Rows drawn beyond a band on either side, and cut off: at its very edge, lines are smoothed otherwise. */
const OVERLAP = 4;

/**
 * Colours as PNG has them, whatever shines through: resvg gives them multiplied by their alpha. In
 * place; nothing changes where a picture is opaque.
 */
function straight(pixels: Uint8Array): Uint8Array {
  for (let i = 3; i < pixels.length; i += 4) {
    const alpha = pixels[i] ?? 255;
    if (alpha === 255 || alpha === 0) continue;
    for (let at = i - 3; at < i; at++)
      pixels[at] = Math.min(255, Math.round(((pixels[at] ?? 0) * 255) / alpha));
  }
  return pixels;
}

/**
 * A band of a picture: the same file moved up by whole pixels, so that
 * edges are smoothed alike in whichever band they lie.
 */
function band(svg: string, { width }: Pixels, from: number, rows: number): Uint8Array {
  const [, across = '1'] = / viewBox="0 0 ([\d.]+) [\d.]+"/.exec(svg) ?? [];
  const scale = String(width / Number(across));
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(rows + 2 * OVERLAP)}"><g transform="translate(0 ${String(OVERLAP - from)}) scale(${scale})">`;
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const part = `${open}${inner}</g></svg>`;
  const { pixels } = new Resvg(part, { font: { loadSystemFonts: false } }).render();
  return straight(pixels.subarray(OVERLAP * width * 4, (OVERLAP + rows) * width * 4));
}

/**
 * A picture's SVG file, whose `viewBox` begins at 0 0, as PNG of this size in pixels; its text must
 * be outlines, as no font is looked up. The same file gives the same bytes.
 */
export async function pngOf(svg: string, size: Pixels, options?: PngOptions): Promise<Uint8Array> {
  const parts = await encodePng(size, (from, rows) => band(svg, size, from, rows), options);
  return Buffer.concat(parts);
}
