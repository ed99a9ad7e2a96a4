import type { XY } from '../../geo/mercator';

/** A part of a movement: what lay at `from` is now at `to`, CSS pixels, and larger by `zoom` steps. */
export interface Movement {
  from: XY;
  to: XY;
  zoom: number;
}

/** Who hears of movements; `rested` comes once the last of them is over. */
export interface Moved {
  move: (movement: Movement) => void;
  rested: () => void;
}

/** How far a press moves before it drags, CSS pixels: less is a click. */
const SLACK = 4;
/** The wheel has come to rest when it has been still for so long, milliseconds. */
const STILL = 180;
/** Zoom steps for each pixel that a wheel turns; a pinch on a trackpad turns it by few. */
const WHEEL = { wheel: 1 / 360, pinch: 1 / 90 } as const;
/** Pixels of a line and of a page, in which some wheels count. */
const UNITS = [1, 18, 400] as const;

const middle = ([a = [0, 0], b = a]: readonly XY[]): XY => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const spread = ([a = [0, 0], b = a]: readonly XY[]) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Turns what a wheel, a mouse and fingers do on an element into movements of what it shows. */
export class Gestures {
  /** Where each pointer was last, by its id. */
  private readonly held = new Map<number, XY>();
  private pressed: XY = [0, 0];
  private dragging = false;
  private still: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly moved: Moved,
    /** Parts of the element that are no map: buttons and lists above it. */
    private readonly apart: string,
  ) {
    host.addEventListener('wheel', this.wheel, { passive: false });
    host.addEventListener('pointerdown', this.down);
    // Links would be dragged off, and names selected.
    host.addEventListener('dragstart', this.refuse);
    host.addEventListener('selectstart', this.refuse);
  }

  private readonly refuse = (event: Event): void => {
    event.preventDefault();
  };

  private at(event: MouseEvent): XY {
    const { left, top } = this.host.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  private isApart({ target }: Event): boolean {
    return target instanceof Element && target.closest(this.apart) !== null;
  }

  private readonly wheel = (event: WheelEvent): void => {
    if (this.isApart(event)) return;
    event.preventDefault();
    const at = this.at(event);
    const turned = event.deltaY * (UNITS[event.deltaMode] ?? 1);
    const rate = event.ctrlKey ? WHEEL.pinch : WHEEL.wheel;
    this.moved.move({ from: at, to: at, zoom: Math.max(-1, Math.min(1, -turned * rate)) });
    clearTimeout(this.still);
    this.still = setTimeout(this.moved.rested, STILL);
  };

  private readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.isApart(event)) return;
    if (this.held.size === 0) this.follow();
    this.held.set(event.pointerId, this.at(event));
    if (this.held.size === 1) this.pressed = this.at(event);
    else this.dragging = true;
  };

  private follow(): void {
    addEventListener('pointermove', this.drag);
    addEventListener('pointerup', this.up);
    addEventListener('pointercancel', this.up);
  }

  private readonly drag = (event: PointerEvent): void => {
    if (!this.held.has(event.pointerId)) return;
    const now = this.at(event);
    const far = Math.hypot(now[0] - this.pressed[0], now[1] - this.pressed[1]);
    if (!this.dragging && far < SLACK) return;
    this.dragging = true;
    const before = [...this.held.values()];
    this.held.set(event.pointerId, now);
    const after = [...this.held.values()];
    const zoom = before.length > 1 ? Math.log2(spread(after) / Math.max(1, spread(before))) : 0;
    this.moved.move({ from: middle(before), to: middle(after), zoom });
  };

  private readonly up = (event: PointerEvent): void => {
    if (!this.held.delete(event.pointerId) || this.held.size > 0) return;
    this.unfollow();
    if (this.dragging) this.moved.rested();
    this.dragging = false;
  };

  private unfollow(): void {
    removeEventListener('pointermove', this.drag);
    removeEventListener('pointerup', this.up);
    removeEventListener('pointercancel', this.up);
  }

  /** Hears nothing any more. */
  end(): void {
    clearTimeout(this.still);
    this.unfollow();
    this.host.removeEventListener('wheel', this.wheel);
    this.host.removeEventListener('pointerdown', this.down);
    this.host.removeEventListener('dragstart', this.refuse);
    this.host.removeEventListener('selectstart', this.refuse);
  }
}
