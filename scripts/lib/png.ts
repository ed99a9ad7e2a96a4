import { Resvg } from '@resvg/resvg-js';
import { crc32, createDeflate } from 'node:zlib';

/** Pixels that are drawn at once: a picture larger than that is drawn in bands, so that memory is bounded. */
const MOST_AT_ONCE = 8_000_000;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One chunk of a PNG file: length, name, data, checksum (PNG specification, section 5.3). */
function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** 8 bits each of red, green, blue and alpha; not interlaced. */
function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 6, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

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

/** Rows by the filter “up”: what differs from the row above, which of a map is mostly nothing. */
function filtered(pixels: Uint8Array, stride: number, above: Uint8Array): Buffer {
  const rows = pixels.length / stride;
  const out = Buffer.alloc(rows * (stride + 1));
  for (let row = 0; row < rows; row++) {
    const at = row * (stride + 1);
    out[at] = 2;
    for (let i = 0; i < stride; i++) {
      const up = row === 0 ? above[i] : pixels[(row - 1) * stride + i];
      out[at + 1 + i] = (pixels[row * stride + i] ?? 0) - (up ?? 0);
    }
  }
  return out;
}

interface Size {
  width: number;
  height: number;
}

/** Rows drawn beyond a band on either side, and cut off: at its very edge, lines are smoothed otherwise. */
const OVERLAP = 4;

/**
 * A band of a picture: the same file moved up by whole pixels, so that
 * edges are smoothed alike in whichever band they lie.
 */
function band(svg: string, { width }: Size, from: number, rows: number): Uint8Array {
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
 * @param atOnce most pixels that are held in memory.
 */
export async function pngOf(svg: string, size: Size, atOnce = MOST_AT_ONCE): Promise<Uint8Array> {
  const { width, height } = size;
  const stride = width * 4;
  const most = Math.max(1, Math.floor(atOnce / width));
  const deflate = createDeflate({ level: 6 });
  const data: Buffer[] = [];
  deflate.on('data', (part: Buffer) => data.push(part));
  const done = new Promise((resolve, reject) => deflate.once('end', resolve).once('error', reject));
  let above: Uint8Array = new Uint8Array(stride);
  for (let from = 0; from < height; from += most) {
    const pixels = band(svg, size, from, Math.min(most, height - from));
    const rows = filtered(pixels, stride, above);
    above = Uint8Array.from(pixels.subarray(-stride));
    await new Promise((resolve) => deflate.write(rows, resolve));
  }
  deflate.end();
  await done;
  const parts = data.map((part) => chunk('IDAT', part));
  return Buffer.concat([
    SIGNATURE,
    header(width, height),
    ...parts,
    chunk('IEND', new Uint8Array()),
  ]);
}
