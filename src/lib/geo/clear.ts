import { FRAME, frameMiddle, frameScale, SIDE, type Clear, type Size } from './camera';

/**
 * What a map keeps clear so that it shows, at one place of it, just what a picture of another size
 * shows there under the same camera.
 * @param room of the map, CSS pixels
 * @param at top left of the picture in the map, CSS pixels
 * @param size of the picture in its own units
 * @param scale CSS pixels to each of these units
 */
export function clearAround(
  room: { width: number; height: number },
  at: { left: number; top: number },
  size: Size,
  scale: number,
): Clear {
  const k = frameScale(size) * scale;
  const [x, y] = frameMiddle(size);
  const [middle, centre] = [at.left + x * scale, at.top + y * scale];
  const [across, down] = [(FRAME.width * k) / 2 + SIDE, (FRAME.height * k) / 2];
  return {
    ...{ left: middle - across, right: room.width - middle - across },
    ...{ top: centre - down, bottom: room.height - centre - down },
  };
}
