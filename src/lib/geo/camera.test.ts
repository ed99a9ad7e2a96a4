import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cameraFrom,
  fitBounds,
  FRAME,
  frameCorner,
  frameMiddle,
  frameProjector,
  frameScale,
  mapCentre,
  MAX_ZOOM,
  MIN_ZOOM,
  projector,
  roundCamera,
  SIDE,
  shownZoom,
  type Camera,
  type Size,
} from './camera';
import type { Bounds, LonLat, XY } from './mercator';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const size: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 320, max: 4000 }),
  height: fc.integer({ min: 240, max: 2400 }),
});
const camera: fc.Arbitrary<Camera> = fc.record({
  ...{ lon: between(-180, 180), lat: between(-80, 80), zoom: between(MIN_ZOOM, MAX_ZOOM) },
});

const capitals: LonLat[] = [
  [31.24, 30.04],
  [73.05, 33.69],
  [77.21, 28.61],
  [34.78, 32.08],
  [32.85, 39.92],
  [46.68, 24.71],
  [-77.04, 38.9],
];
const cameras: [string, Camera, Size][] = [
  ['the overview', { lon: 53, lat: 30, zoom: 3.3 }, FRAME],
  ['a close look at a phone', { lon: 34.4, lat: 31.4, zoom: 8.2 }, { width: 390, height: 380 }],
  ['the world on a wall', { lon: -20, lat: -12, zoom: 0.7 }, { width: 3840, height: 2000 }],
];

describe.each(cameras)('the projection of %s', (_name, view, box) => {
  it('is that of d3-geo within a thousandth of a pixel', () => {
    const d3 = geoMercator()
      .scale((512 * 2 ** shownZoom(view, box)) / (2 * Math.PI))
      .center([view.lon, view.lat])
      .translate([box.width / 2, box.height / 2]);
    const own = projector(view, box);
    for (const place of capitals) {
      const [x, y] = own(place);
      const [wantedX, wantedY] = d3([...place]) ?? [NaN, NaN];
      expect(Math.hypot(x - wantedX, y - wantedY), place.join()).toBeLessThan(0.001);
    }
  });

  it('has its camera in the middle', () => {
    const [x, y] = projector(view, box)([view.lon, view.lat]);
    expect(x).toBeCloseTo(box.width / 2, 9);
    expect(y).toBeCloseTo(box.height / 2, 9);
  });

  it('is the frame’s, scaled as a whole about the middle', () => {
    const k = frameScale(box);
    const [inFrame, inBox] = [frameProjector(view), projector(view, box)];
    for (const place of capitals) {
      const [x, y] = inFrame(place);
      const scaled: XY = [
        (x - FRAME.width / 2) * k + box.width / 2,
        (y - FRAME.height / 2) * k + box.height / 2,
      ];
      expect(inBox(place)[0]).toBeCloseTo(scaled[0], 6);
      expect(inBox(place)[1]).toBeCloseTo(scaled[1], 6);
    }
  });
});

describe('a camera', () => {
  it('comes back from the centre and zoom that a map of any size shows it at', () => {
    const property = fc.property(camera, size, (view, box) => {
      const back = cameraFrom([view.lon, view.lat], shownZoom(view, box), box);
      expect(back).toEqual({ ...view, zoom: expect.closeTo(view.zoom, 9) as number });
    });
    fc.assert(property);
  });

  it('shows its whole frame on a map of any size, with room at the sides', () => {
    const property = fc.property(size, (box) => {
      const k = frameScale(box);
      expect(FRAME.width * k).toBeLessThanOrEqual(box.width - 2 * SIDE + 1e-9);
      expect(FRAME.height * k).toBeLessThanOrEqual(box.height + 1e-9);
    });
    fc.assert(property);
  });

  it('is rounded to what a link keeps, and stays so', () => {
    const rounded = roundCamera({ lon: 31.23567, lat: -33.12349, zoom: 3.456 });
    expect(rounded).toEqual({ lon: 31.236, lat: -33.123, zoom: 3.46 });
    expect(roundCamera(rounded)).toEqual(rounded);
  });
});

describe('fitting bounds', () => {
  const box = fc
    .tuple(between(-170, 120), between(-60, 50), between(0.5, 50), between(0.5, 25))
    .map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);
  const corners = ([west, south, east, north]: Bounds, view: Camera) => {
    const project = frameProjector(view);
    return [project([west, north]), project([east, south])] as const;
  };

  it('holds them inside the padding, and no closer than it has to', () => {
    const property = fc.property(box, fc.integer({ min: 0, max: 200 }), (bounds, padding) => {
      const [[left, top], [right, bottom]] = corners(bounds, fitBounds(bounds, padding, 20));
      const room = [left, top, FRAME.width - right, FRAME.height - bottom];
      for (const side of room) expect(side).toBeGreaterThanOrEqual(padding - 1e-6);
      expect(Math.min(...room)).toBeCloseTo(padding, 5);
      // What room is left over is the same on opposite sides.
      expect(left).toBeCloseTo(FRAME.width - right, 5);
      expect(top).toBeCloseTo(FRAME.height - bottom, 5);
    });
    fc.assert(property);
  });

  it('goes no closer than it may, at a single point too', () => {
    expect(fitBounds([31, 30, 31, 30], 84, 5.4)).toEqual({
      lon: 31,
      lat: expect.closeTo(30, 9) as number,
      zoom: 5.4,
    });
    expect(fitBounds([31, 30, 31, 30], 84).zoom).toBe(MAX_ZOOM);
  });

  it('goes no farther than the map can', () => {
    expect(fitBounds([-180, -85, 180, 85], 300).zoom).toBe(MIN_ZOOM);
  });
});

describe('a map with a card over it', () => {
  const size = { width: 1920, height: 1080, clear: { top: 0, right: 640, bottom: 76, left: 0 } };
  const camera = { lon: 50, lat: 27, zoom: 3.6 };

  it('has its frame whole beside the card', () => {
    const k = frameScale(size);
    const [left, top] = frameCorner(size);
    expect(left).toBeGreaterThanOrEqual(SIDE);
    expect(left + FRAME.width * k).toBeLessThanOrEqual(1920 - 640);
    expect(top + FRAME.height * k).toBeLessThanOrEqual(1080 - 76 + 0.001);
    expect(projector(camera, size)([50, 27])).toEqual(frameMiddle(size));
  });

  it('has another point of the earth in its own middle, found on the same map', () => {
    const [x, y] = projector(camera, size)(mapCentre(camera, size));
    expect(x).toBeCloseTo(960, 6);
    expect(y).toBeCloseTo(540, 6);
  });
});
