import { describe, expect, it } from 'vitest';
import { curve, distance } from '../../geo/curve';
import { mercator, type LonLat } from '../../geo/mercator';
import { Lines, ROW, TEXELS } from './lines';

const CAIRO: LonLat = [31.24, 30.04];
const ISLAMABAD: LonLat = [73.06, 33.69];
const SUVA: LonLat = [178.44, -18.14];
const APIA: LonLat = [-171.77, -13.83];

/** The eight numbers of a point. */
const pointOf = ({ points, stride }: Lines, line: number, i: number) => {
  const at = (line * stride + i) * 4 * TEXELS;
  const [x = NaN, y = NaN, angle = NaN, flat = NaN, round = NaN] = points.slice(at, at + 8);
  return { x, y, angle, flat, round };
};

describe('the lines that a program draws', () => {
  const line = curve(CAIRO, ISLAMABAD, 5);

  it('have the points of the scene in Mercator’s square', () => {
    const lines = new Lines(line.length);
    const index = lines.numberOf(line);
    line.forEach((one, i) => {
      const [x, y] = mercator(one);
      expect(pointOf(lines, index, i).x).toBeCloseTo(x, 6);
      expect(pointOf(lines, index, i).y).toBeCloseTo(y, 6);
    });
  });

  it('are kept once each, however many there are', () => {
    const lines = new Lines(25);
    const all = Array.from({ length: 300 }, (_, i) => curve(CAIRO, ISLAMABAD, i / 50));
    expect(all.map((one) => lines.numberOf(one))).toEqual(all.map((_, i) => i));
    expect(all.map((one) => lines.numberOf(one))).toEqual(all.map((_, i) => i));
    expect(lines.size).toBe(300);
    const [x] = mercator(CAIRO);
    for (const i of all.keys()) expect(pointOf(lines, i, 0).x).toBeCloseTo(x, 6);
  });

  it('fill whole rows of a texture', () => {
    const lines = new Lines(25);
    for (let i = 0; i < 300; i++) {
      lines.numberOf(curve(CAIRO, ISLAMABAD, i / 50));
      expect(lines.points.length % (ROW * 4)).toBe(0);
      expect(lines.points.length).toBeGreaterThanOrEqual(lines.size * 25 * TEXELS * 4);
    }
  });

  it('go on as they begin where they have fewer points than others', () => {
    const lines = new Lines(6);
    const short = lines.numberOf([CAIRO, ISLAMABAD]);
    const [end, beyond] = [pointOf(lines, short, 1), pointOf(lines, short, 5)];
    expect(beyond).toEqual(end);
  });

  it('have a direction across at right angles to where they go', () => {
    const lines = new Lines(line.length);
    const index = lines.numberOf(line);
    for (let i = 0; i < line.length - 1; i++) {
      const [here, next] = [pointOf(lines, index, i), pointOf(lines, index, i + 1)];
      const [dx, dy] = [next.x - here.x, next.y - here.y];
      const along = Math.cos(here.angle) * dx + Math.sin(here.angle) * dy;
      expect(Math.abs(along) / Math.hypot(dx, dy)).toBeLessThan(0.05);
    }
  });

  it('are as long on the earth as it is between their ends, and longer in the square than across it', () => {
    const lines = new Lines(25);
    const straight = lines.numberOf(curve(CAIRO, ISLAMABAD, 0));
    const { round, flat } = pointOf(lines, straight, 24);
    expect(round / ((distance(CAIRO, ISLAMABAD) * Math.PI) / 180)).toBeCloseTo(1, 2);
    const [a, b] = [mercator(CAIRO), mercator(ISLAMABAD)];
    expect(flat).toBeGreaterThanOrEqual(Math.hypot(a[0] - b[0], a[1] - b[1]));
  });

  it('tell how far to the east and west they reach, over the antimeridian too', () => {
    const lines = new Lines(25);
    lines.numberOf(curve(SUVA, APIA, 0));
    const [west, east] = lines.across;
    expect(west).toBeCloseTo((178.44 + 180) / 360, 6);
    expect(east).toBeCloseTo((360 - 171.77 + 180) / 360, 6);
  });
});
