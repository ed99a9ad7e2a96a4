import type { Picture } from '$lib/export/picture/sheet';
import type { Job } from './jobs';
import { CalledOff, type Maker } from './maker';

/** The picture as it will come out: drawn anew once what it shows has rested. */
export class Preview {
  picture: Picture | undefined = $state.raw();
  drawing = $state(true);
  reason: string | undefined = $state.raw();
  private wanted: Job | undefined;
  private busy = false;

  constructor(private readonly maker: Maker) {}

  /** Asks for a picture; of those asked for while one is drawn, only the last is drawn. */
  ask(job: Job): void {
    this.wanted = job;
    this.drawing = true;
    if (!this.busy) void this.draw();
  }

  /** Asks once more for what could not be drawn. */
  again = (): void => {
    this.reason = undefined;
    if (this.last !== undefined) this.ask(this.last);
  };
  private last: Job | undefined;

  private async draw(): Promise<void> {
    this.busy = true;
    while (this.wanted !== undefined) {
      const job = this.wanted;
      [this.wanted, this.last] = [undefined, job];
      try {
        this.picture = (await this.maker.make(job)) as Picture;
        this.reason = undefined;
      } catch (error) {
        if (!(error instanceof CalledOff))
          this.reason = error instanceof Error ? error.message : String(error);
      }
    }
    this.busy = false;
    this.drawing = false;
  }
}
