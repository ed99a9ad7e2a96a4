import { CalledOff, type Maker } from './maker';
import type { Job, Made } from './jobs';

/** What came of the last thing that was asked for. */
export type Outcome =
  { type: 'made' | 'cancelled'; name: string } | { type: 'failed'; name: string; reason: string };

/** Work shorter than this is not worth a word. */
const SOON = 500;

/** Pixels of a picture that is not made by the way. */
const LARGE = 20_000_000;

/** One file at a time: how far it is, and what came of it. */
export class Task {
  /** The file that is being made. */
  name: string | undefined = $state();
  /** 0 to 1. */
  share = $state(0);
  /** Whether it takes long enough for its progress to be shown. */
  slow = $state(false);
  outcome: Outcome | undefined = $state.raw();

  constructor(private readonly maker: Maker) {}

  /**
   * Makes a file, in the worker or by the page itself, and hands over what it is made of; nothing is handed over if it fails or is called
   * off.
   */
  async run(
    name: string,
    work: Job | (() => Promise<Made>),
    done: (made: Made) => void | Promise<void>,
  ): Promise<void> {
    if (this.name !== undefined) return;
    [this.name, this.share, this.slow, this.outcome] = [name, 0, false, undefined];
    const soon = setTimeout(() => (this.slow = true), SOON);
    try {
      await done(
        typeof work === 'function'
          ? await work()
          : await this.maker.make(work, (share) => (this.share = share)),
      );
      this.outcome = { type: 'made', name };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.outcome =
        error instanceof CalledOff ? { type: 'cancelled', name } : { type: 'failed', name, reason };
    }
    clearTimeout(soon);
    [this.name, this.slow] = [undefined, false];
    // What a large picture needed is given back.
    if ('size' in work && work.type !== 'picture' && work.size.width * work.size.height > LARGE)
      this.maker.end();
  }

  /** Gets ready for a file that is likely to be asked for. */
  warm = (): void => {
    this.maker.warm();
  };

  cancel = (): void => {
    this.maker.end();
  };
}
