import type { Page } from '@playwright/test';
import type { XY } from '../../../src/lib/geo/mercator';
import { expect } from '../fixtures';
import { markAt } from './map';

/** For `test.use`: a small map is painted quickly, even by software, and one that jumps at once. */
export const SMALL_AND_STILL = {
  viewport: { width: 900, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
} as const;

export const ISLAMABAD = [73.05, 33.69] as const;

/** Waits until the map has a mark within a pixel of where it belongs. */
export const expectAt = (page: Page, target: string, [x, y]: XY) =>
  expect
    .poll(async () => {
      const [nowX, nowY] = await markAt(page, target);
      return Math.hypot(nowX - x, nowY - y);
    })
    .toBeLessThan(1);
