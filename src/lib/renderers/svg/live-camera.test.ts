import { describe, expect, it } from 'vitest';
import { MAX_ZOOM, projector, type Camera, type Size } from '../../geo/camera';
import { between, carried, earthAt, placing } from './live-camera';

const size: Size = {
  ...{ width: 1200, height: 800, ui: 1.15 },
  clear: { top: 0, right: 400, bottom: 60, left: 0 },
};
const camera: Camera = { lon: 48, lat: 29, zoom: 3.4 };
const at = [310, 555] as const;

describe('a map that is moved by hand', () => {
  it('finds the point of the earth that is drawn at a position', () => {
    const back = projector(camera, size)(earthAt(camera, size, at));
    expect(back[0]).toBeCloseTo(at[0], 6);
    expect(back[1]).toBeCloseTo(at[1], 6);
  });

  it.each([0, 1.5, -1])('keeps what was pressed under the pointer while it zooms by %d', (zoom) => {
    const to = [402, 600] as const;
    const point = earthAt(camera, size, at);
    const next = carried(camera, size, { from: at, to, zoom });
    const [x, y] = projector(next, size)(point);
    expect([x, y].map(Math.round)).toEqual(to);
    expect(next.zoom).toBeCloseTo(camera.zoom + zoom, 9);
  });

  it('goes neither closer than there is anything to see nor beyond the poles', () => {
    const close = carried(camera, size, { from: at, to: at, zoom: 30 });
    expect(close.zoom).toBe(MAX_ZOOM);
    const far = carried(camera, size, { from: [0, 0], to: [0, 90_000] });
    expect(far.lat).toBeLessThanOrEqual(80);
  });
});

it('a drawing is put where its points belong under another camera', () => {
  const now: Camera = { lon: 60, lat: 20, zoom: 4.6 };
  const { x, y, scale } = placing(camera, now, size);
  const point = [73, 33.7] as const;
  const [drawnX, drawnY] = projector(camera, size)(point);
  const [nowX, nowY] = projector(now, size)(point);
  expect(drawnX * scale + x).toBeCloseTo(nowX, 6);
  expect(drawnY * scale + y).toBeCloseTo(nowY, 6);
});

it('a flight begins and ends where it should, also at one height', () => {
  const to: Camera = { lon: 70, lat: 33, zoom: 4.9 };
  for (const end of [to, { ...to, zoom: camera.zoom }]) {
    for (const [share, there] of [[0, camera] as const, [1, end] as const]) {
      const now = between(camera, end, share);
      expect(now.lon).toBeCloseTo(there.lon, 6);
      expect(now.lat).toBeCloseTo(there.lat, 6);
      expect(now.zoom).toBeCloseTo(there.zoom, 6);
    }
  }
});
