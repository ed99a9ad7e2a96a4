import type { Step } from '$lib/briefing/briefing';
import type { Dossier, Lang } from '$lib/domain/types';
import type { Atlas } from '$lib/scene/atlas';
import { loadAtlas } from '../../map/load-atlas';
import { pictureOf } from './picture';

/** Longest that a picture waits for a quiet moment, in ms. */
const MOST_WAIT = 250;

const keyOf = (step: Step, lang: Lang) => `${lang} ${JSON.stringify(step.view)}`;

/**
 * The pictures of a handout, drawn one after the other whenever the browser has a moment: each
 * holds the whole base map.
 */
export class Pictures {
  private readonly dossier: Dossier;
  private atlas: Atlas | undefined = $state.raw();
  /** Markup of a picture by what it shows; `null` where it cannot be drawn. */
  private made: Readonly<Record<string, string | null>> = $state.raw({});
  /** Whether the base map could not be loaded: there will be no pictures. */
  failed = $state(false);

  constructor(dossier: Dossier) {
    this.dossier = dossier;
  }

  /** Loads what all pictures stand on. Never rejects. */
  load = async (): Promise<void> => {
    try {
      this.atlas = await loadAtlas();
    } catch {
      this.failed = true;
    }
  };

  /** The picture of a step: `undefined` until it has been drawn, `null` if it cannot be. */
  of(step: Step, lang: Lang): string | null | undefined {
    return this.failed ? null : this.made[keyOf(step, lang)];
  }

  private draw(step: Step, lang: Lang): void {
    const { dossier, atlas } = this;
    if (atlas === undefined) return;
    let markup: string | null = null;
    try {
      markup = pictureOf(dossier, step.view, lang, atlas);
    } catch {
      // The rest is worth printing; the step says that its picture is missing.
    }
    this.made = { ...this.made, [keyOf(step, lang)]: markup };
  }

  /** Draws a step's picture in a quiet moment. @returns a function that calls it off. */
  drawSoon(step: Step, lang: Lang): () => void {
    if (this.atlas === undefined) return () => {};
    const draw = () => {
      this.draw(step, lang);
    };
    if ('requestIdleCallback' in window) {
      const asked = requestIdleCallback(draw, { timeout: MOST_WAIT });
      return () => {
        cancelIdleCallback(asked);
      };
    }
    const timer = setTimeout(draw, 16);
    return () => {
      clearTimeout(timer);
    };
  }

  /** Draws what is missing at once: somebody prints and does not wait. */
  drawNow(steps: readonly Step[], lang: Lang): void {
    for (const step of steps) if (this.of(step, lang) === undefined) this.draw(step, lang);
  }
}
