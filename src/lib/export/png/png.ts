import { crc32 } from './crc';

/** Width and height in pixels. */
export interface Pixels {
  width: number;
  height: number;
}

/** Pixels that are held at once: a picture larger than that is drawn in bands, so that memory is bounded. */
const MOST_AT_ONCE = 8_000_000;

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** One chunk of a PNG file: length, name, data, checksum (PNG specification, section 5.3). */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** 8 bits each of red, green, blue and alpha; not interlaced. */
function header({ width, height }: Pixels): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([8, 6, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/** How densely it is printed, in pixels per metre (section 11.3.4.3). */
function density(perInch: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(perInch / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return chunk('pHYs', data);
}

/** Rows by the filter “up”: what differs from the row above, which of a map is mostly nothing. */
function filtered(pixels: Uint8Array, stride: number, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const rows = pixels.length / stride;
  const out = new Uint8Array(rows * (stride + 1));
  for (let row = 0; row < rows; row++) {
    const at = row * (stride + 1);
    out[at] = 2;
    const from = row * stride;
    const before = row === 0 ? above : pixels.subarray(from - stride, from);
    for (let i = 0; i < stride; i++) out[at + 1 + i] = (pixels[from + i] ?? 0) - (before[i] ?? 0);
  }
  return out;
}

async function collected(readable: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    parts.push(value);
  }
}

/** How a PNG is made. */
export interface PngOptions {
  /** Most pixels that are held in memory. */
  atOnce?: number;
  /** Pixels per inch when it is printed; not said if absent. */
  perInch?: number | undefined;
  /** Hears of the share done, 0 to 1, after each band. */
  progress?: (share: number) => void;
}

/**
 * Encodes a picture as PNG, band by band.
 * @param band draws some rows from a row on: red, green, blue, alpha, not multiplied
 * @returns the file's parts, one after the other.
 */
export async function encodePng(
  { width, height }: Pixels,
  band: (from: number, rows: number) => Promise<Uint8Array> | Uint8Array,
  { atOnce = MOST_AT_ONCE, perInch, progress }: PngOptions = {},
): Promise<Uint8Array[]> {
  const stride = width * 4;
  const most = Math.max(1, Math.floor(atOnce / width));
  const deflate = new CompressionStream('deflate');
  const compressed = collected(deflate.readable);
  const writer = deflate.writable.getWriter();
  const write = async (): Promise<void> => {
    let above: Uint8Array = new Uint8Array(stride);
    for (let from = 0; from < height; from += most) {
      const rows = Math.min(most, height - from);
      const pixels = await band(from, rows);
      await writer.write(filtered(pixels, stride, above));
      above = pixels.slice(-stride);
      progress?.((from + rows) / height);
    }
    await writer.close();
  };
  const [parts] = await Promise.all([
    compressed,
    write().catch(async (error: unknown) => {
      await writer.abort(error).catch(() => undefined);
      throw error;
    }),
  ]);
  return [
    SIGNATURE,
    header({ width, height }),
    ...(perInch === undefined ? [] : [density(perInch)]),
    ...parts.map((part) => chunk('IDAT', part)),
    chunk('IEND', new Uint8Array()),
  ];
}
