import type { GState, jsPDF } from 'jspdf';
import svgpath from 'svgpath';
import type { Drawing, Shape } from '../drawing/drawing';
import { scaling, times, type Matrix } from '../drawing/matrix';

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

type Point = readonly [number, number];

/** A curve with one control point as one with two. */
function cubic(from: Point, control: Point, to: Point): [Point, Point] {
  const towards = ([x, y]: Point): Point => [
    x + ((control[0] - x) * 2) / 3,
    y + ((control[1] - y) * 2) / 3,
  ];
  return [towards(from), towards(to)];
}

/** Adds path data to the page's current path. */
function trace(doc: jsPDF, d: string): void {
  let at: Point = [0, 0];
  let start = at;
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment) => {
      const [name, ...numbers] = segment as [string, ...number[]];
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = numbers;
      if (name === 'Z' || name === 'z') {
        doc.close();
        at = start;
      } else if (name === 'M') {
        doc.moveTo(a, b);
        at = start = [a, b];
      } else if (name === 'C') {
        doc.curveTo(a, b, c, e, f, g);
        at = [f, g];
      } else if (name === 'Q') {
        const [[x1, y1], [x2, y2]] = cubic(at, [a, b], [c, e]);
        doc.curveTo(x1, y1, x2, y2, c, e);
        at = [c, e];
      } else {
        at = name === 'H' ? [a, at[1]] : name === 'V' ? [at[0], a] : [a, b];
        doc.lineTo(...at);
      }
    });
}

function place(doc: jsPDF, matrix: Matrix): void {
  doc.setCurrentTransformationMatrix(doc.Matrix(...matrix));
}

/**
 * A colour `#rgb` or `#rrggbb` as three shares of one, written out: the library's own two decimals
 * would change it.
 */
function channels(hex: string): Parameters<jsPDF['setFillColor']> {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const share = (at: number) => (parseInt(long.slice(at, at + 2), 16) / 255).toFixed(4);
  return [share(1), share(3), share(5)] as unknown as Parameters<jsPDF['setFillColor']>;
}

function paint(doc: jsPDF, { d, fill, stroke }: Shape): void {
  // Only the library's own class has the type; it takes values alone.
  const look = Object.assign(Object.create({}) as GState, {
    opacity: fill?.opacity ?? 1,
    'stroke-opacity': stroke?.opacity ?? 1,
  });
  if (look.opacity !== 1 || look['stroke-opacity'] !== 1) doc.setGState(doc.GState(look));
  if (fill !== undefined) doc.setFillColor(...channels(fill.colour));
  if (stroke !== undefined) {
    doc.setDrawColor(...channels(stroke.colour));
    doc.setLineWidth(stroke.width);
    doc.setLineCap(CAPS[stroke.cap]);
    doc.setLineJoin(JOINS[stroke.join]);
    doc.setLineMiterLimit(4);
    doc.setLineDashPattern([...stroke.dash], 0);
  }
  trace(doc, d);
  if (fill === undefined) doc.stroke();
  else if (stroke === undefined) {
    if (fill.rule === 'evenodd') doc.fillEvenOdd();
    else doc.fill();
  } else if (fill.rule === 'evenodd') doc.fillStrokeEvenOdd();
  else doc.fillStroke();
}

/** Paints a drawing on the current page of a document whose coordinates are not turned over. */
export function drawOn(doc: jsPDF, { shapes }: Drawing, scale: number): void {
  const whole = scaling(scale);
  for (const shape of shapes) {
    doc.saveGraphicsState();
    if (shape.clip === undefined) place(doc, times(whole, shape.matrix));
    else {
      place(doc, whole);
      trace(doc, shape.clip);
      doc.clip();
      doc.discardPath();
      place(doc, shape.matrix);
    }
    paint(doc, shape);
    doc.restoreGraphicsState();
  }
}
