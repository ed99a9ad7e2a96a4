import type { Camera } from '$lib/geo/camera';
import type { Atlas } from '$lib/scene/atlas';
import type { Renderer } from '$lib/renderers/renderer';
import type { PaintedOptions, Painter } from '$lib/renderers/either';
import type { LiveOptions } from '$lib/renderers/maplibre/live';
import type { Afloat } from '$lib/renderers/svg/afloat';
import { loadAtlas } from './load-atlas';
import type { PassThrough } from './pass-through';

/** What the live map asks of the page that it takes over. */
export interface LiveHost extends Pick<LiveOptions, 'container' | 'onmove' | 'onidle' | 'onerror'> {
  /** Given the base map and what hands presses on; answers with what to start from. */
  begin: (
    atlas: Atlas,
    through: typeof PassThrough,
  ) => Promise<Pick<LiveOptions, 'scene' | 'size'>>;
  onmoved: (camera: Camera) => void;
  /** Called when WebGL fails or comes back, and SVG draws in its place or no longer. */
  onpainter: (by: Painter) => void;
}

const drawing = async () => (await import('$lib/renderers/svg/live')).mountSvg;

/**
 * Loads MapLibre and the base map and starts the live map; comes with what keeps marks above it.
 * Where WebGL cannot start or go on, the map is drawn as SVG.
 * @throws Error when something cannot be loaded.
 */
export async function loadLive({ begin, ...host }: LiveHost): Promise<[Renderer, Afloat]> {
  const parts = import('./live-parts');
  const [{ mountEither, mountLive, Afloat, PassThrough }, atlas] = await Promise.all([
    parts,
    loadAtlas('world', parts),
  ]);
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const start = await begin(atlas, PassThrough);
  const options = { ...host, ...start, atlas, reducedMotion };
  const paint = (own: PaintedOptions) => mountLive({ ...options, ...own });
  return [await mountEither({ ...options, paint, draw: drawing }), new Afloat()];
}

/**
 * Runs `start` once the page has painted and the browser has a moment: the picture comes first.
 * @returns a function that calls off a start that has not begun.
 */
export function whenPainted(start: () => void): () => void {
  let called = false;
  const run = () => {
    if (!called) start();
  };
  const idle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1500 });
    else setTimeout(run, 200);
  };
  // Two frames: the first may still be the one that hydration blocks.
  requestAnimationFrame(() => requestAnimationFrame(idle));
  return () => {
    called = true;
  };
}
