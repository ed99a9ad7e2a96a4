import { describe, expect, it } from 'vitest';
import { horizon } from './globe';
import { graticule } from './graticule';
import { worldSize } from './mercator';

const FIELD_OF_VIEW = 0.6435011087932844;

/** Whether a camera above the globe sees a point of it so many degrees from below itself. */
function sees(angle: number, zoom: number, latitude: number, height: number): boolean {
  const radius = worldSize(zoom) / (2 * Math.PI) / Math.cos((latitude * Math.PI) / 180);
  const eye = radius + height / 2 / Math.tan(FIELD_OF_VIEW / 2);
  const at = (angle * Math.PI) / 180;
  const point = [radius * Math.sin(at), radius * Math.cos(at)] as const;
  const toEye = [-point[0], eye - point[1]] as const;
  return point[0] * toEye[0] + point[1] * toEye[1] > 0;
}

describe('the horizon of the globe', () => {
  it.each([
    [1.2, 0, 700],
    [2.5, 30, 700],
    [3.8, -45, 380],
    [6, 60, 2000],
  ])('at zoom %d, latitude %d and height %d parts what is seen from what is not', (z, lat, h) => {
    const edge = horizon(z, lat, h);
    expect(sees(edge - 0.01, z, lat, h)).toBe(true);
    expect(sees(edge + 0.01, z, lat, h)).toBe(false);
  });

  it('is less than half the globe, and closer the closer one looks', () => {
    const edges = [0.5, 2, 4, 6, 9].map((zoom) => horizon(zoom, 30, 700));
    expect(edges[0]).toBeLessThan(90);
    expect(edges).toEqual([...edges].sort((a, b) => b - a));
    expect(edges.at(-1)).toBeLessThan(15);
  });
});

describe('the graticule', () => {
  it('is a line every ten degrees, inside the world', () => {
    const { coordinates } = graticule();
    const meridians = coordinates.filter((line) => new Set(line.map(([lon]) => lon)).size === 1);
    const parallels = coordinates.filter((line) => new Set(line.map(([, lat]) => lat)).size === 1);
    expect(meridians.map(([at]) => at?.[0])).toEqual(
      Array.from({ length: 35 }, (_, i) => i * 10 - 170),
    );
    expect(parallels.map(([at]) => at?.[1])).toEqual(
      Array.from({ length: 15 }, (_, i) => i * 10 - 70),
    );
    expect(meridians.length + parallels.length).toBe(coordinates.length);
  });

  it('has parallels in steps short enough to bend with the globe', () => {
    for (const line of graticule().coordinates.slice(35))
      line.slice(1).forEach(([lon = NaN], i) => {
        expect(lon - (line[i]?.[0] ?? NaN)).toBeLessThanOrEqual(5);
      });
  });
});
