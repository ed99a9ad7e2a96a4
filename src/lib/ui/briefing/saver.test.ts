import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BRIEFING } from '../../../../tests/lib/edits';
import type { Draft } from '../../briefing/draft';
import { Saver, type SaveState } from './saver';
import type { Result } from './store';

const draft = (saved: number): Draft => ({ briefing: BRIEFING, saved });

/** A saver with what it saved, by `saved`, what it reported, and the answers still to be given. */
function saver({ answering = true } = {}) {
  const saved: number[] = [];
  const reports: string[] = [];
  const answers: ((result: Result) => void)[] = [];
  const save = (one: Draft) => {
    saved.push(one.saved);
    return new Promise<Result>((resolve) => {
      if (answering) resolve({ ok: true });
      else answers.push(resolve);
    });
  };
  const report = (state: SaveState, reason?: string) =>
    reports.push([state, reason].join(' ').trim());
  return { saved, reports, answers, saver: new Saver(save, report) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a saver', () => {
  it('saves the last of several drafts, after a pause', async () => {
    const { saved, reports, saver: one } = saver();
    one.push(draft(1));
    await vi.advanceTimersByTimeAsync(299);
    one.push(draft(2));
    await vi.advanceTimersByTimeAsync(299);
    expect([saved, reports]).toEqual([[], ['saving']]);
    await vi.advanceTimersByTimeAsync(1);
    expect([saved, reports]).toEqual([[2], ['saving', 'saved']]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual([2]);
  });

  it('lets no draft wait for more than a second, however long typing goes on', async () => {
    const { saved, saver: one } = saver();
    const begun = Date.now();
    for (let i = 0; i < 30; i++) {
      one.push(draft(Date.now() - begun));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved).toEqual([600, 1300, 2000, 2700]);
  });

  it('saves at once when the page is left, and only once', async () => {
    const { saved, saver: one } = saver();
    one.push(draft(1));
    const flushed = one.flush();
    expect(saved).toEqual([1]);
    await flushed;
    await one.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual([1]);
  });

  it('does not wait for the draft before when the page is left', () => {
    const { saved, saver: one } = saver({ answering: false });
    one.push(draft(1));
    void one.flush();
    one.push(draft(2));
    void one.flush();
    expect(saved).toEqual([1, 2]);
  });
});

describe('the state of a saver', () => {
  it('says that all is saved only after the last draft is', async () => {
    const { reports, answers, saver: one } = saver({ answering: false });
    one.push(draft(1));
    void one.flush();
    one.push(draft(2));
    answers[0]?.({ ok: true });
    await vi.advanceTimersByTimeAsync(300);
    expect(reports).toEqual(['saving']);
    answers[1]?.({ ok: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(reports).toEqual(['saving', 'saved']);
  });

  it('says why it failed, does not flicker while it does, and tries again with the next', async () => {
    const { saved, reports, answers, saver: one } = saver({ answering: false });
    for (const [i, ok] of [false, false, true].entries()) {
      one.push(draft(i));
      await vi.advanceTimersByTimeAsync(300);
      answers[i]?.(ok ? { ok } : { ok, reason: 'full' });
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(saved).toEqual([0, 1, 2]);
    expect(reports).toEqual(['saving', 'failed full', 'failed full', 'saved']);
  });

  it('saves what has failed once more when the page is left', async () => {
    const { saved, answers, saver: one } = saver({ answering: false });
    one.push(draft(1));
    void one.flush();
    answers[0]?.({ ok: false, reason: 'unavailable' });
    await vi.advanceTimersByTimeAsync(0);
    void one.flush();
    expect(saved).toEqual([1, 1]);
  });
});
