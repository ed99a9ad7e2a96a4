import { Resvg } from '@resvg/resvg-js';

/** An SVG file as PNG, of its own size in pixels; its text must be outlines, as no font is looked up. */
export function pngOf(svg: string, { width }: { width: number }): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  });
  return resvg.render().asPng();
}
