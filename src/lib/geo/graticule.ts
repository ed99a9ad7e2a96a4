import type { MultiLineString } from 'geojson';

/** Meridians and parallels every ten degrees; parallels in steps, so that a globe bends them. */
export function graticule(): MultiLineString {
  const meridians = Array.from({ length: 35 }, (_, i): [number, number][] => [
    [i * 10 - 170, -80],
    [i * 10 - 170, 0],
    [i * 10 - 170, 80],
  ]);
  const parallels = Array.from({ length: 15 }, (_, i) =>
    Array.from({ length: 73 }, (_, n): [number, number] => [n * 5 - 180, i * 10 - 70]),
  );
  return { type: 'MultiLineString', coordinates: [...meridians, ...parallels] };
}
