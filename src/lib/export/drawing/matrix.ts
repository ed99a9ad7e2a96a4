/** An affine map as SVG's `matrix(a b c d e f)`: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner map, then the outer one. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    ...[a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s],
    ...[a * t + c * u + e, b * t + d * u + f],
  ] as unknown as Matrix;
}

export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];
export const scaling = (x: number, y = x): Matrix => [x, 0, 0, y, 0, 0];

function rotation(degrees: number): Matrix {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, 0, 0];
}

/**
 * The map that a `transform` of our own markup says: translations, scalings and rotations about the
 * origin, the outermost first.
 * @throws Error for any other.
 */
export function matrixOf(transform: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y] = list.split(/[ ,]+/).map(Number);
    if (name === 'translate') matrix = times(matrix, translation(x, y ?? 0));
    else if (name === 'scale') matrix = times(matrix, scaling(x, y));
    else if (name === 'rotate' && y === undefined) matrix = times(matrix, rotation(x));
    else throw new Error(`no such transform here: ${transform}`);
  }
  return matrix;
}
