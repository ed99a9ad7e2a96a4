import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Patience, type Paints } from './patience';

/** A map as far as painting goes: counts its frames, tells what its sources do. */
function mapThatPaints() {
  const seen = { frames: 0, moving: false, loaded: true };
  let tell: (event: { sourceId: string; sourceDataType?: string }) => void = () => undefined;
  const map = {
    triggerRepaint: () => void (seen.frames += 1),
    isMoving: () => seen.moving,
    areTilesLoaded: () => seen.loaded,
    on: (_: string, listener: typeof tell) => (tell = listener),
  };
  const patience = new Patience(map as unknown as Paints, 'ties');
  return { seen, map, patience, tell: (event: Parameters<typeof tell>[0]) => tell(event) };
}

describe('a map that waits for tiles', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('paints at once while nothing is waited for', () => {
    const { seen, map } = mapThatPaints();
    map.triggerRepaint();
    expect(seen.frames).toBe(1);
  });

  it('paints once, when the tiles are there', () => {
    const { seen, map, patience, tell } = mapThatPaints();
    patience.begin();
    seen.loaded = false;
    map.triggerRepaint();
    tell({ sourceId: 'ties', sourceDataType: 'metadata' });
    tell({ sourceId: 'ties', sourceDataType: 'content' });
    map.triggerRepaint();
    expect(seen.frames).toBe(0);
    seen.loaded = true;
    tell({ sourceId: 'ties' });
    expect(seen.frames).toBe(1);
    map.triggerRepaint();
    expect(seen.frames).toBe(2);
  });

  it('does not take the tiles of another source, nor word that some will come, for them', () => {
    const { seen, map, patience, tell } = mapThatPaints();
    patience.begin();
    map.triggerRepaint();
    tell({ sourceId: 'states' });
    tell({ sourceId: 'ties', sourceDataType: 'metadata' });
    expect(seen.frames).toBe(0);
  });

  it('follows a moving camera meanwhile', () => {
    const { seen, map, patience } = mapThatPaints();
    patience.begin();
    seen.moving = true;
    map.triggerRepaint();
    expect(seen.frames).toBe(1);
  });

  it('paints what it has where tiles are long in coming, however often more is given', () => {
    const { seen, map, patience } = mapThatPaints();
    for (let i = 0; i < 5; i++) {
      patience.begin();
      map.triggerRepaint();
      vi.advanceTimersByTime(100);
    }
    expect(seen.frames).toBeGreaterThan(0);
  });

  it('paints nothing that was not asked for', () => {
    const { seen, patience } = mapThatPaints();
    patience.begin();
    vi.advanceTimersByTime(1000);
    expect(seen.frames).toBe(0);
  });
});
