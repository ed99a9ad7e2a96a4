/** A clock that can be halted: milliseconds run before, and since when it runs now. */
export interface Clock {
  before: number;
  /** Milliseconds since 1970; `null` while it stands. */
  from: number | null;
}

export const STOPPED: Clock = { before: 0, from: null };

/** Milliseconds that a clock has run by `now`; never less than nothing, whatever the system's time does. */
export function elapsed({ before, from }: Clock, now: number): number {
  return before + (from === null ? 0 : Math.max(0, now - from));
}

/** The clock running from `now` on. */
export function started(clock: Clock, now: number): Clock {
  return clock.from === null ? { before: clock.before, from: now } : clock;
}

/** The clock standing at `now`. */
export function halted(clock: Clock, now: number): Clock {
  return clock.from === null ? clock : { before: elapsed(clock, now), from: null };
}

/** Minutes and seconds, `12:05`, or with hours, `1:02:05`. Digits are Latin in both languages. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = h > 0 ? `${String(h)}:${two(m)}:${two(s)}` : `${String(m)}:${two(s)}`;
  return milliseconds <= -1000 ? `−${text}` : text;
}
