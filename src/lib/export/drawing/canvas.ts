import type { Drawing, Fill, Shape, Stroke } from './drawing';
import { scaling, times, translation } from './matrix';

/** What a drawing is painted on. */
type Canvas = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

function fill(canvas: Canvas, path: Path2D, { colour, opacity, rule }: Fill): void {
  canvas.globalAlpha = opacity;
  canvas.fillStyle = colour;
  canvas.fill(path, rule);
}

function stroke(canvas: Canvas, path: Path2D, look: Stroke): void {
  canvas.globalAlpha = look.opacity;
  canvas.strokeStyle = look.colour;
  canvas.lineWidth = look.width;
  canvas.lineCap = look.cap;
  canvas.lineJoin = look.join;
  canvas.miterLimit = 4;
  canvas.setLineDash([...look.dash]);
  canvas.stroke(path);
}

/**
 * Prepares a drawing for being painted in parts.
 * @returns paints it `scale` times as large, its row `top` (in pixels) at the canvas's first.
 */
export function canvasPainter({
  shapes,
}: Drawing): (canvas: Canvas, scale: number, top: number) => void {
  const paths = new Map(shapes.map((shape): [Shape, Path2D] => [shape, new Path2D(shape.d)]));
  const clips = new Map<string, Path2D>();
  for (const { clip } of shapes) if (clip !== undefined) clips.set(clip, new Path2D(clip));
  return (canvas, scale, top) => {
    const whole = times(translation(0, -top), scaling(scale));
    for (const [shape, path] of paths) {
      canvas.save();
      const clip = shape.clip === undefined ? undefined : clips.get(shape.clip);
      if (clip !== undefined) {
        canvas.setTransform(...whole);
        canvas.clip(clip);
      }
      canvas.setTransform(...times(whole, shape.matrix));
      if (shape.fill !== undefined) fill(canvas, path, shape.fill);
      if (shape.stroke !== undefined) stroke(canvas, path, shape.stroke);
      canvas.restore();
    }
  };
}
