import type { Draft } from '../../briefing/draft';
import type { Failure, Result } from './store';

/** `saving`: something is not kept yet; `failed`: it could not be, and still is not. */
export type SaveState = 'saved' | 'saving' | 'failed';

/** Longest that a draft waits while others keep coming, in ms: with its writing, less than a second. */
export const MOST_DELAY = 700;

/** Saves the latest of many drafts, soon after the last one or `MOST_DELAY` after the first. */
export class Saver {
  private draft: Draft | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private state: SaveState = 'saved';
  private begun = 0;
  private latest: Promise<void> = Promise.resolve();

  /**
   * @param save never rejects, and does what it is asked in that order: it is not waited for
   * @param report hears each change of state, with the reason where it failed
   * @param wait pause in ms after which a draft is saved
   */
  constructor(
    private readonly save: (draft: Draft) => Promise<Result>,
    private readonly report: (state: SaveState, reason?: Failure['reason']) => void,
    private readonly wait = 300,
  ) {}

  /** Takes a draft to be saved; it replaces those that are still waiting. */
  push(draft: Draft): void {
    this.draft = draft;
    clearTimeout(this.pause);
    const write = () => void this.flush();
    this.pause = setTimeout(write, this.wait);
    this.deadline ??= setTimeout(write, MOST_DELAY);
    // After a failure, only what is kept ends it: the sign would flicker with each letter.
    if (this.state === 'saved') this.tell('saving');
  }

  /**
   * Saves at once what is waiting or has failed, before it returns, so that a page can do so while
   * it is left; resolves when it was answered, and never rejects.
   */
  flush(): Promise<void> {
    clearTimeout(this.pause);
    clearTimeout(this.deadline);
    this.deadline = undefined;
    const { draft } = this;
    this.draft = undefined;
    if (draft !== undefined) this.latest = this.write(draft);
    return this.latest;
  }

  private async write(draft: Draft): Promise<void> {
    this.begun += 1;
    const turn = this.begun;
    const result = await this.save(draft);
    // A draft that was begun later speaks for this one.
    if (turn !== this.begun) return;
    if (!result.ok) {
      this.draft ??= draft;
      this.tell('failed', result.reason);
    } else this.tell(this.draft === undefined ? 'saved' : 'saving');
  }

  private tell(state: SaveState, reason?: Failure['reason']): void {
    if (state === this.state && state !== 'failed') return;
    this.state = state;
    this.report(state, reason);
  }
}
