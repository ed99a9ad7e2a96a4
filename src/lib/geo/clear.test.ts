import fc from 'fast-check';
import { expect, it } from 'vitest';
import { projector } from './camera';
import { clearAround } from './clear';

const side = fc.integer({ min: 120, max: 2000 });

it('the map shows at one place what a picture of another size shows there', () => {
  fc.assert(
    fc.property(
      side,
      side,
      side,
      side,
      fc.double({ min: 0.2, max: 2, noNaN: true }),
      (w, h, x, y, scale) => {
        const camera = { lon: 52, lat: 28, zoom: 2.4 };
        const room = { width: 1400, height: 900 };
        const [picture, at] = [
          { width: w, height: h },
          { left: x / 4, top: y / 8 },
        ];
        const clear = clearAround(room, at, picture, scale);
        const inMap = projector(camera, { ...room, clear });
        const inPicture = projector(camera, picture);
        for (const place of [
          [31.2, 30],
          [73, 33.7],
        ] as const) {
          const [px, py] = inPicture(place);
          const [mx, my] = inMap(place);
          expect(mx).toBeCloseTo(at.left + px * scale, 6);
          expect(my).toBeCloseTo(at.top + py * scale, 6);
        }
      },
    ),
  );
});
