import { geoDistance } from 'd3-geo';
import { expect, it } from 'vitest';
import { projector } from '../../geo/camera';
import { shownRing } from './locator';
import { scaleBar } from './scale';

const SIZE = { width: 1500, height: 620 };

it.each([0, 28, 55, -40])('a bar at %s° is as long as the distance that it names', (lat) => {
  const camera = { lon: 50, lat, zoom: 3 };
  const { km, length } = scaleBar(camera, SIZE, 260);
  expect(length).toBeLessThanOrEqual(260);
  // Along the parallel, in steps short enough to be straight.
  const project = projector(camera, SIZE);
  const [x] = project([50, lat]);
  const degrees = 0.01;
  const [next] = project([50 + degrees, lat]);
  const kmPerPixel = (geoDistance([50, lat], [50 + degrees, lat]) * 6378.137) / (next - x);
  expect(length * kmPerPixel).toBeCloseTo(km, 0);
});

it('the globe’s frame has the map’s corners', () => {
  const camera = { lon: 50, lat: 28, zoom: 2.5 };
  const project = projector(camera, SIZE);
  const ring = shownRing(camera, SIZE).map(project);
  const corner = (x: number, y: number) =>
    Math.min(...ring.map(([px, py]) => Math.hypot(px - x, py - y)));
  for (const [x, y] of [
    [0, 0],
    [SIZE.width, 0],
    [SIZE.width, SIZE.height],
    [0, SIZE.height],
  ] as const)
    expect(corner(x, y)).toBeLessThan(0.01);
});
