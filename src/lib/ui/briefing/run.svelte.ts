import { plannedSeconds } from '$lib/briefing/briefing';
import type { Telling } from './telling.svelte';

/** How a briefing runs by itself: once through, as in a rehearsal, or again and again. */
export type RunMode = 'once' | 'loop';

/** A touched kiosk goes on after so many seconds in which nobody touched it. */
const IDLE = 60;

/** Before the keys of the briefing, which nobody else hears. */
const HEARD = { capture: true, passive: true };

const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

/** Shows each step for its planned time; halts while somebody touches the picture. */
export class Run {
  mode: RunMode | 'off' = $state('off');
  halted = $state(false);
  on = $derived(this.mode !== 'off');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly telling: Telling) {}

  start = (mode: RunMode): void => {
    this.mode = mode;
    this.halted = false;
    for (const type of TOUCHES) window.addEventListener(type, this.touched, HEARD);
    this.wait();
  };

  stop = (): void => {
    this.mode = 'off';
    clearTimeout(this.timer);
    for (const type of TOUCHES) window.removeEventListener(type, this.touched, HEARD);
  };

  /** Starts, goes on after a halt, or stops. */
  toggle = (): void => {
    if (this.on && !this.halted) this.stop();
    else this.start(this.mode === 'off' ? 'once' : this.mode);
  };

  private wait(): void {
    clearTimeout(this.timer);
    const { step } = this.telling;
    const seconds = step === undefined ? 0 : plannedSeconds(step);
    this.timer = setTimeout(this.onward, seconds * 1000);
  }

  private onward = (): void => {
    const { at, steps } = this.telling;
    const last = at >= steps.length - 1;
    if (last && this.mode === 'once') {
      this.stop();
      return;
    }
    this.telling.go(last ? 0 : at + 1);
    this.wait();
  };

  private touched = (event: Event): void => {
    // The key that starts and stops is no touch; in a rehearsal, keys lead on and time follows.
    if (event instanceof KeyboardEvent && event.code === 'KeyA') return;
    if (event instanceof KeyboardEvent && this.mode === 'once') {
      setTimeout(() => {
        if (this.on && !this.halted) this.wait();
      });
      return;
    }
    this.halted = true;
    clearTimeout(this.timer);
    if (this.mode !== 'loop') return;
    this.timer = setTimeout(() => {
      this.halted = false;
      this.telling.resume();
      this.wait();
    }, IDLE * 1000);
  };
}
