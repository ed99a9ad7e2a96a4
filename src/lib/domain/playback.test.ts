import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanced, atStart, PACE, playedMonths, SPEEDS, stepped, toggled } from './playback';

const span = { from: 2015 * 12, to: 2025 * 12 + 11 };
const started = toggled(atStart(span));

describe('playback', () => {
  it('shows what lies between its start and where it stands', () => {
    expect(playedMonths(started)).toEqual({ from: span.from, to: span.from });
    const second = advanced(started, 1000);
    expect(playedMonths(second)).toEqual({ from: span.from, to: span.from + PACE });
    expect(playedMonths(advanced({ ...started, speed: 4 }, 1000)).to).toBe(span.from + 4 * PACE);
  });

  it('stands still until it is started, and where it was halted', () => {
    expect(advanced(atStart(span), 5000)).toEqual(atStart(span));
    const halted = toggled(advanced(started, 1000));
    expect(advanced(halted, 5000)).toEqual(halted);
    expect(toggled(halted).at).toBe(halted.at);
  });

  it('halts at its end, and starts anew from there', () => {
    const over = advanced(started, 60_000);
    expect(over).toMatchObject({ playing: false, at: span.to });
    expect(playedMonths(over)).toEqual(span);
    expect(toggled(over)).toMatchObject({ playing: true, at: span.from });
  });

  it('goes round when it is to be repeated', () => {
    const again = advanced({ ...started, loop: true }, 60_000);
    expect(again).toMatchObject({ playing: true, at: span.from });
  });

  it('steps from date to date, and to its ends where there are no more', () => {
    const months = [1979 * 12, 2016 * 12 + 6, 2018 * 12 + 11];
    const first = stepped(started, months, true);
    expect(first).toMatchObject({ at: months[1], playing: false });
    const second = stepped(first, months, true);
    expect(second.at).toBe(months[2]);
    expect(stepped(second, months, true).at).toBe(span.to);
    expect(stepped(second, months, false).at).toBe(months[1]);
    expect(stepped(first, months, false).at).toBe(span.from);
  });

  it('never leaves its span', () => {
    const moves = fc.array(
      fc.oneof(
        fc.nat(5000).map((ms) => ({ ms })),
        fc.boolean().map((forward) => ({ forward })),
        fc.constantFrom(...SPEEDS).map((speed) => ({ speed })),
        fc.constant({}),
      ),
    );
    const property = fc.property(moves, fc.boolean(), (all, loop) => {
      let run = { ...atStart(span), loop };
      for (const move of all) {
        if ('ms' in move) run = advanced(run, move.ms);
        else if ('forward' in move) run = stepped(run, [2016 * 12, 2020 * 12], move.forward);
        else if ('speed' in move) run = { ...run, speed: move.speed };
        else run = toggled(run);
        const { from, to } = playedMonths(run);
        expect(from).toBe(span.from);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(span.to);
      }
    });
    fc.assert(property);
  });
});
