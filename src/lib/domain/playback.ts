import type { Months } from './period';

/** How fast time runs, in multiples of `PACE`. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** Months in a second at single speed: ten years in twelve seconds. */
export const PACE = 10;

/** A run through time: what has begun by `at` is shown. */
export interface Playback {
  /** What is run through. */
  span: Months;
  /** Where time stands, in months and parts of months. */
  at: number;
  playing: boolean;
  speed: Speed;
  loop: boolean;
}

/** A run that has not begun, at the start of a span. */
export function atStart(span: Months): Playback {
  return { span, at: span.from, playing: false, speed: 1, loop: false };
}

/** Starts or halts; at its end it starts from the beginning. */
export function toggled(run: Playback): Playback {
  const over = !run.playing && run.at >= run.span.to;
  return { ...run, playing: !run.playing, at: over ? run.span.from : run.at };
}

/** The run after some milliseconds: halted at its end, or from the start again. */
export function advanced(run: Playback, ms: number): Playback {
  if (!run.playing) return run;
  const at = run.at + (ms / 1000) * PACE * run.speed;
  if (at < run.span.to + 1) return { ...run, at };
  if (run.loop) return { ...run, at: run.span.from };
  return { ...run, at: run.span.to, playing: false };
}

/** The next or the previous of some months, where the run halts; its end where there is none. */
export function stepped(run: Playback, months: readonly number[], forward: boolean): Playback {
  const { from, to } = run.span;
  const now = Math.floor(run.at);
  const within = months.filter((month) => month >= from && month <= to);
  const next = forward
    ? (within.find((month) => month > now) ?? to)
    : (within.findLast((month) => month < now) ?? from);
  return { ...run, at: next, playing: false };
}

/** What a run shows: all that lies between its start and where it stands. */
export function playedMonths({ span, at }: Playback): Months {
  return { from: span.from, to: Math.min(span.to, Math.floor(at)) };
}
