import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePng } from '../../../../tests/e2e/lib/png';
import { crc32 } from './crc';
import { encodePng } from './png';

it('checksums are those of the specification', () => {
  expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('another decoder finds each pixel where it was, however the bands were cut', async () => {
  const size = fc.integer({ min: 1, max: 23 });
  await fc.assert(
    fc.asyncProperty(
      size,
      size,
      size,
      fc.infiniteStream(fc.nat(255)),
      async (width, height, rows, values) => {
        const pixels = Uint8Array.from({ length: width * height * 4 }, () =>
          Number(values.next().value),
        );
        const band = (from: number, count: number) =>
          pixels.subarray(from * width * 4, (from + count) * width * 4);
        const parts = await encodePng({ width, height }, band, { atOnce: width * rows });
        const picture = decodePng(Buffer.concat(parts));
        expect([picture.width, picture.height]).toEqual([width, height]);
        for (let i = 0; i < width * height; i++)
          expect(picture.at(i % width, Math.floor(i / width))).toEqual([
            ...pixels.subarray(i * 4, i * 4 + 3),
          ]);
      },
    ),
    { numRuns: 60 },
  );
});

it('says how densely it is printed, and how far it is', async () => {
  const told: number[] = [];
  const parts = await encodePng({ width: 4, height: 8 }, (_, rows) => new Uint8Array(rows * 16), {
    ...{ atOnce: 16, perInch: 300 },
    progress: (share) => told.push(share),
  });
  const file = Buffer.concat(parts);
  const at = file.indexOf('pHYs');
  expect(file.readUInt32BE(at + 4)).toBe(11811);
  expect(told).toEqual([0.5, 1]);
});

it('a band that cannot be drawn fails the whole', async () => {
  const broken = encodePng({ width: 4, height: 4 }, () => Promise.reject(new Error('no memory')));
  await expect(broken).rejects.toThrow('no memory');
});
