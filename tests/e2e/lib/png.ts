import { inflateSync } from 'node:zlib';

/** A decoded picture: eight bits for each of red, green and blue. */
export interface Picture {
  width: number;
  height: number;
  /** The colour of a pixel; outside the picture, black. */
  at: (x: number, y: number) => readonly [number, number, number];
}

/** Undoes the PNG filters of all rows in place; `bytes` is how many make a pixel. */
function unfilter(raw: Buffer, rows: number, stride: number, bytes: number): Buffer {
  const out = Buffer.alloc(rows * stride);
  for (let row = 0; row < rows; row++) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i++) {
      const to = row * stride + i;
      const left = i < bytes ? 0 : (out[to - bytes] ?? 0);
      const up = row === 0 ? 0 : (out[to - stride] ?? 0);
      const corner = row === 0 || i < bytes ? 0 : (out[to - stride - bytes] ?? 0);
      const from = raw[row * (stride + 1) + 1 + i] ?? 0;
      out[to] = (from + predicted(filter, left, up, corner)) & 255;
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const p = left + up - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Decodes a screenshot: PNG with eight bits per channel, RGB or RGBA, not interlaced. */
export function decodePng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, colour, interlaced] = [png[24], png[25], png[28]];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0)
    throw new Error('A PNG of a kind that screenshots do not have.');
  const bytes = colour === 2 ? 3 : 4;
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const stride = width * bytes;
  const data = unfilter(inflateSync(Buffer.concat(chunks)), height, stride, bytes);
  return {
    width,
    height,
    at: (x, y) => {
      if (x < 0 || y < 0 || x >= width || y >= height) return [0, 0, 0];
      const i = y * stride + x * bytes;
      return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    },
  };
}
