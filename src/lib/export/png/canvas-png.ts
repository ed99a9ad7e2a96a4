import { canvasPainter } from '../drawing/canvas';
import type { Drawing } from '../drawing/drawing';
import { encodePng, type Pixels, type PngOptions } from './png';

/**
 * A drawing as PNG, painted on canvases of a band each: in a page or a worker.
 * @param size of the file in pixels, with the drawing's proportions
 * @throws Error where there is no canvas to be had.
 */
export async function canvasPng(
  drawing: Drawing,
  size: Pixels,
  options: PngOptions = {},
): Promise<Uint8Array[]> {
  const paint = canvasPainter(drawing);
  const scale = size.width / drawing.width;
  const band = (from: number, rows: number) => {
    const canvas = new OffscreenCanvas(size.width, rows);
    // Read back at once: on a graphics card it would travel twice.
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    paint(context, scale, from);
    return new Uint8Array(context.getImageData(0, 0, size.width, rows).data.buffer);
  };
  return encodePng(size, band, options);
}
