/** How far a pressed mouse moves before it drags the map, CSS pixels. */
const SLACK = 4;

/** Where the map below is, and what lies on top of it. */
export interface Below {
  /** The live map's own element; `null` while there is none. */
  surface: () => Element | null;
  /** Whether the element belongs to the marks above the map. */
  covers: (element: Node) => boolean;
}

/**
 * Hands wheel and drag over the marks on to the live map below them, which they are meant for. A
 * press reaches the map only once it has become a drag: a map that is told of a mere click paints
 * itself anew, and keeps the answer to the click waiting.
 */
export class PassThrough {
  private held: MouseEvent | undefined;

  constructor(private readonly below: Below) {}

  private send(event: WheelEvent | MouseEvent): void {
    const copy = event instanceof WheelEvent ? WheelEvent : MouseEvent;
    this.below.surface()?.dispatchEvent(new copy(event.type, event));
  }

  wheel = (event: WheelEvent): void => {
    if (this.below.surface() === null || !this.isAbove(event)) return;
    event.preventDefault();
    this.send(event);
  };

  private isAbove({ target }: Event): boolean {
    return target instanceof Node && this.below.covers(target);
  }

  /** For the capture phase: before the map below has seen the press. */
  press = (event: MouseEvent): void => {
    const surface = this.below.surface();
    // What this class has sent itself passes.
    if (surface === null || !event.isTrusted || event.button !== 0) return;
    if (event.target !== surface && !this.isAbove(event)) return;
    event.stopPropagation();
    event.preventDefault();
    this.held = event;
    addEventListener('mousemove', this.move, { capture: true });
    addEventListener('mouseup', this.release, { capture: true });
  };

  private move = (event: MouseEvent): void => {
    const { held } = this;
    if (held === undefined || event.buttons === 0) this.release();
    else if (Math.hypot(event.clientX - held.clientX, event.clientY - held.clientY) >= SLACK) {
      this.release();
      this.send(held);
    }
  };

  private release = (): void => {
    this.held = undefined;
    removeEventListener('mousemove', this.move, { capture: true });
    removeEventListener('mouseup', this.release, { capture: true });
  };
}
