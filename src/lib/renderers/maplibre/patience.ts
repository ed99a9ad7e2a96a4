import type { Map as MapLibre, MapSourceDataEvent } from 'maplibre-gl';

/** After so many milliseconds a map paints what it has. */
const MOST = 300;

/** What is asked of the map: the part of MapLibre's that paints. */
export type Paints = Pick<MapLibre, 'triggerRepaint' | 'isMoving' | 'areTilesLoaded' | 'on'>;

/**
 * Lets a map wait for a source's new tiles before it paints again. By itself it paints once when it
 * hears that they are coming, which shows what was there already, and once more when they are there;
 * without a graphics card the first holds up the second.
 */
export class Patience {
  private readonly paint: () => void;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked = false;

  constructor(map: Paints, source: string) {
    this.paint = map.triggerRepaint.bind(map);
    // A camera on its way is never held up.
    map.triggerRepaint = () => {
      if (this.waiting === undefined || map.isMoving()) this.paint();
      else this.asked = true;
    };
    map.on('sourcedata', ({ sourceId, sourceDataType }: MapSourceDataEvent) => {
      const told = sourceId === source && sourceDataType !== 'metadata';
      if (told && map.areTilesLoaded()) this.end();
    });
  }

  /** The source has been given something: what it makes of it is waited for. */
  begin(): void {
    this.waiting ??= setTimeout(() => {
      this.end();
    }, MOST);
  }

  /** Paints what has been asked for meanwhile. */
  end(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (this.asked) this.paint();
    this.asked = false;
  }
}
