import { whenPainted } from '../map/live-map';

/** Does what it is given one after the other, each once what went before has been painted. */
export class InTurn {
  private readonly waiting: (() => void)[] = [];
  private callOff: (() => void) | undefined;
  private stopped = false;

  add(work: () => void): void {
    this.waiting.push(work);
    if (this.callOff === undefined) this.next();
  }

  private next(): void {
    if (this.stopped) return;
    this.callOff = whenPainted(() => {
      this.callOff = undefined;
      this.waiting.shift()?.();
      if (this.waiting.length > 0) this.next();
    });
  }

  /** Leaves undone what is left, and whatever is added later. */
  stop(): void {
    this.stopped = true;
    this.callOff?.();
  }
}
