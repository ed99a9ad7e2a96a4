import { brushX, type BrushBehavior, type D3BrushEvent } from 'd3-brush';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { select, type Selection } from 'd3-selection';
import type { Months } from '$lib/domain/period';

/** Where the brush lies and what it stands for; sizes in CSS pixels. */
export interface BrushState {
  width: number;
  height: number;
  /** The months across the width. */
  seen: Months;
  /** Whether time runs from right to left. */
  flipped: boolean;
  /** What is brushed; `null` for nothing. */
  months: Months | null;
}

type Extent = [number, number];

/** The whole months that a stretch between two moments touches by more than a tenth. */
function touched(one: number, other: number): Months {
  const [first, last] = one < other ? [one, other] : [other, one];
  const from = Math.floor(first + 0.1);
  return { from, to: Math.max(from, Math.ceil(last - 0.1) - 1) };
}

/** Pointer and touch for the period: drawn, moved as a whole, or by either end (d3-brush). */
export class TimeBrush {
  private readonly brush: BrushBehavior<unknown>;
  private readonly group: Selection<SVGGElement, unknown, null, undefined>;
  private scale: ScaleLinear<number, number> = scaleLinear();
  private state: BrushState | undefined;
  /** A person is at it: what the page says of it meanwhile does not move it. */
  private held = false;

  constructor(
    group: SVGGElement,
    private readonly change: (months: Months | null) => void,
  ) {
    this.group = select(group);
    this.brush = brushX<unknown>()
      .on('start', (event: D3BrushEvent<unknown>) => {
        this.held = event.sourceEvent != null;
      })
      .on('brush end', (event: D3BrushEvent<unknown>) => {
        this.heard(event);
      });
  }

  private heard({ type, sourceEvent, selection }: D3BrushEvent<unknown>): void {
    if (sourceEvent == null) return;
    if (selection === null) {
      // A press begins with nothing brushed, which is only an answer once it ends.
      if (type === 'end') this.change(null);
    } else {
      const [x0, x1] = selection as Extent;
      this.change(touched(this.scale.invert(x0), this.scale.invert(x1)));
    }
    if (type !== 'end') return;
    this.held = false;
    if (this.state !== undefined) this.move(this.state);
  }

  /** Puts the brush where the page's state has it. */
  update(state: BrushState): void {
    const before = this.state;
    this.state = state;
    const { width, height, seen, flipped } = state;
    this.scale = scaleLinear([seen.from, seen.to + 1], flipped ? [width, 0] : [0, width]);
    if (before?.width !== width || before.height !== height) {
      this.brush.extent([
        [0, 0],
        [width, height],
      ]);
      this.group.call(this.brush);
    }
    if (!this.held) this.move(state);
  }

  private move({ months, width }: BrushState): void {
    const ends = months === null ? [] : [this.scale(months.from), this.scale(months.to + 1)];
    const extent = ends.map((x) => Math.max(0, Math.min(width, x))).sort((x, y) => x - y);
    const [x0, x1] = extent;
    const seen = x0 !== undefined && x1 !== undefined && x1 > x0;
    this.brush.move(this.group, seen ? [x0, x1] : null);
  }
}
