import type { Atlas } from '$lib/scene/atlas';
import { whenPainted } from '../map/live-map';
import { loadAtlas } from '../map/load-atlas';
import type StepPicture from './step-picture.svelte';

/** What the overview draws its pictures with. */
export interface Pictures {
  StepPicture: typeof StepPicture;
  /** Absent where it could not be loaded: a picture is then its card alone. */
  atlas: Atlas | undefined;
}

let loaded: Promise<Pictures> | undefined;

async function load(): Promise<Pictures> {
  const [{ default: StepPicture }, atlas] = await Promise.all([
    import('./step-picture.svelte'),
    loadAtlas('picture').catch(() => undefined),
  ]);
  return { StepPicture, atlas };
}

/**
 * What pictures of steps are drawn with, asked for once; what failed is asked for again.
 * @throws Error when there is nothing to draw with.
 */
export async function loadPictures(): Promise<Pictures> {
  const own = (loaded ??= load());
  const forget = () => {
    if (loaded === own) loaded = undefined;
  };
  own.then(({ atlas }) => {
    if (atlas === undefined) forget();
  }, forget);
  return own;
}

/**
 * Asks for them once the page has painted: when they are wanted, the network may be gone.
 * @returns a function that calls off what has not begun.
 */
export function loadAhead(): () => void {
  return whenPainted(() => {
    // Without them the overview shows titles.
    loadPictures().catch(() => undefined);
  });
}
