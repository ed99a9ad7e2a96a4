import { describe, expect, it } from 'vitest';
import { drawingOf } from './drawing';

const svg = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 80 40">${body}</svg>`;
const shapes = (body: string) => drawingOf(svg(body)).shapes;

describe('a picture’s file as shapes', () => {
  it('has the units of the viewBox', () => {
    expect(drawingOf(svg(''))).toEqual({ width: 80, height: 40, shapes: [] });
  });

  it('keeps the order, and paints black where nothing is said', () => {
    const [first, second] = shapes(
      '<path d="M0 0h1"/><rect x="1" width="2" height="3" fill="#ff0000"/>',
    );
    expect(first).toMatchObject({ d: 'M0 0h1', fill: { colour: '#000', opacity: 1 } });
    expect(second).toMatchObject({ d: 'M1 0h2v3H1z', fill: { colour: '#ff0000' } });
  });

  it('hands down what groups say, and takes back what parts say otherwise', () => {
    const [a, b, c] = shapes(
      '<g fill="none" stroke="#0000ff" stroke-width="2"><path d="a"/><g stroke="#00ff00">' +
        '<path d="b" stroke-dasharray="3 1.5" stroke-linejoin="round"/></g><path d="c" fill="#000"/></g>',
    );
    expect(a).toMatchObject({ fill: undefined, stroke: { colour: '#0000ff', width: 2, dash: [] } });
    expect(b?.stroke).toMatchObject({ colour: '#00ff00', width: 2, dash: [3, 1.5], join: 'round' });
    expect(c?.fill?.colour).toBe('#000');
  });

  it('moves inner parts first, then the groups that they are in', () => {
    const [shape] = shapes(
      '<g transform="translate(10 20) scale(2)"><g transform="rotate(90)"><path d="M1 0"/></g></g>',
    );
    const [a = 0, b = 0, , , e, f] = shape?.matrix ?? [];
    // The point 1 0 is turned down to 0 1, then doubled, then moved.
    expect([a + (e ?? 0), b + (f ?? 0)].map((n) => Math.round(n * 1e9) / 1e9)).toEqual([10, 22]);
  });

  it('leaves out what cannot be seen, and paints within a clip alone', () => {
    const all = shapes(
      '<clipPath id="map"><rect width="5" height="5"/></clipPath><circle r="3" fill-opacity="0"/>' +
        '<g clip-path="url(#map)"><circle cx="4" cy="4" r="1"/></g><path d="free"/>',
    );
    expect(all.map(({ clip }) => clip)).toEqual(['M0 0h5v5H0z', undefined]);
  });

  it('takes names with signs of markup as they are', () => {
    expect(shapes('<title>&lt;path d="x"/&gt; &amp; "a"</title><path d="y"/>')).toHaveLength(1);
  });

  it.each(['text', 'image', 'use', 'foreignObject'])(
    'does not pass over <%s> in silence',
    (name) => {
      expect(() => shapes(`<${name}/>`)).toThrow(name);
    },
  );

  it('does not pass over a transform that it does not know', () => {
    expect(() => shapes('<g transform="skewX(3)"/>')).toThrow('skewX');
  });
});
