import {
  isShown,
  placeNear,
  presented,
  shownBy,
  viewOf,
  type Briefing,
  type Shown,
  type Step,
} from '$lib/briefing/briefing';
import type { Screen } from '$lib/briefing/sync';
import type { Explore } from '$lib/state/explore.svelte';

/** What lies over the picture, for whoever is at the keys. */
export type Panel = 'none' | 'help' | 'overview';

/**
 * A briefing before its audience: which step is shown, and what covers it. The picture itself is
 * the page's `Explore`, which a step sets whole; whoever wanders off changes that alone.
 */
export class Telling {
  readonly explore: Explore = $state.raw(undefined as unknown as Explore);
  briefing: Briefing = $state.raw({ title: { ar: '', en: '' }, steps: [] });
  /** Place among the presented steps, from 0. */
  at = $state(0);
  screen: Screen = $state('map');
  panel: Panel = $state('none');
  /** Digits of a step's number, before Enter. */
  typed = $state('');

  constructor(explore: Explore, briefing: Briefing, at: number) {
    this.explore = explore;
    this.briefing = briefing;
    this.at = Math.max(0, Math.min(at, presented(briefing).length - 1));
  }

  steps: readonly Step[] = $derived(presented(this.briefing));
  step: Step | undefined = $derived(this.steps[Math.min(this.at, this.steps.length - 1)]);
  shown: Shown = $derived(shownBy(this.explore.dossier, this.step?.view ?? {}));
  /** Whether the picture is another than the step's: somebody has moved, clicked or filtered. */
  wandering: boolean = $derived(!isShown(this.shown, this.explore.selection, this.explore.query));

  /** Goes on with a briefing that was edited, at the same step; whoever wanders is left alone. */
  take(briefing: Briefing): void {
    const { step, at, wandering } = this;
    this.briefing = briefing;
    this.at = placeNear(this.steps, step?.id, at);
    if (!wandering) this.resume();
  }

  /** Shows a step, from 0, exactly as it is; beyond the ends, the first or the last. */
  go = (to: number): void => {
    this.at = Math.max(0, Math.min(to, this.steps.length - 1));
    this.screen = 'map';
    this.panel = 'none';
    this.resume();
  };

  /** Brings back the step's own picture, whatever was done to it. */
  resume = (): void => {
    const { explore, shown } = this;
    explore.point({ type: 'none' });
    explore.hoverTies = [];
    explore.selection = shown.selection;
    explore.query = shown.query;
    explore.settle();
  };

  /** The picture as another window needs it: `null` where it is the step's own. */
  wanderedTo(): ReturnType<typeof viewOf> | null {
    return this.wandering ? viewOf(this.explore.selection, this.explore.query) : null;
  }
}
