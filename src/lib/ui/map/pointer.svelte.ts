import { NOTHING, type Selection } from '$lib/domain/selection';
import { isUnit } from '$lib/domain/unit';
import type { XY } from '$lib/geo/mercator';
import { OVER_THE_MAP, type Renderer } from '$lib/renderers/renderer';
import { REACH, type Hit, type HitIndex } from '$lib/scene/hit';
import type { Explore } from '$lib/state/explore.svelte';

/** What the pointer needs to know of the map, asked anew at each event. */
export interface MapUnderPointer {
  explore: Explore;
  box: () => HTMLElement;
  /** Where marks and arcs lie now. */
  index: () => HitIndex;
  live: () => Renderer | undefined;
  select: (selection: Selection) => void;
}

const elementOf = (event: Event): Element | null =>
  event.target instanceof Element ? event.target : null;

/** The selection that a link of the map's markup stands for. */
function linked(link: Element | null | undefined): Selection | undefined {
  const tie = link?.getAttribute('data-tie');
  if (typeof tie === 'string') return { type: 'tie', id: tie };
  const [type, ...rest] = (link?.getAttribute('data-target') ?? '').split('/');
  if (type === 'actor' || type === 'place' || type === 'tie') return { type, id: rest.join('/') };
  return undefined;
}

/** The land that a link of the picture stands for: of an area of several, the unit that it leads to. */
function landOf(link: Element | null | undefined): string | undefined {
  const [, unit] = /\/unit\/([a-z-]+)/.exec(link?.getAttribute('href') ?? '') ?? [];
  return unit ?? link?.getAttribute('data-state') ?? undefined;
}

// Nothing is an empty value rather than none: what is on its way out may still be read.
const NO_CHOICE: { at: XY; arcs: Hit['arcs'] } = { at: [0, 0], arcs: [] };
const NO_TIP: { at: XY; text: string } = { at: [0, 0], text: '' };

/** Turns clicks, taps, hovering and focus on the map into selections and previews. */
export class Pointer {
  /** Several arcs under one click, to choose from. */
  choice = $state.raw(NO_CHOICE);
  /** Name of what is under the mouse. */
  tip = $state.raw(NO_TIP);
  private pressed: XY = [0, 0];

  constructor(private readonly map: MapUnderPointer) {}

  private at(event: MouseEvent): XY {
    const { left, top } = this.map.box().getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  private under(event: MouseEvent): Hit {
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    const reach = touch ? REACH.touch : REACH.mouse;
    return this.map.index()(this.at(event), reach);
  }

  /** Takes back the offer of several arcs. */
  dismiss = (): void => {
    this.choice = NO_CHOICE;
  };

  select = (selection: Selection): void => {
    this.choice = NO_CHOICE;
    this.tip = NO_TIP;
    this.map.select(selection);
  };

  down = (event: PointerEvent): void => {
    this.pressed = this.at(event);
  };

  click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = elementOf(event);
    if (target?.closest(OVER_THE_MAP) != null) return;
    event.preventDefault();
    const link = target?.closest('a');
    const selection = linked(link);
    // Enter on a link has no position: it means that link.
    if (event.detail === 0 && selection !== undefined) this.select(selection);
    else if (!this.dragged(event)) this.choose(event, link);
  };

  private dragged(event: MouseEvent): boolean {
    const at = this.at(event);
    return Math.hypot(at[0] - this.pressed[0], at[1] - this.pressed[1]) > 6;
  }

  private choose(event: MouseEvent, link: Element | null | undefined): void {
    const { points, arcs } = this.under(event);
    const [point] = points;
    const [arc, another] = arcs;
    const selection = linked(link);
    if (point !== undefined) this.select({ type: point.target, id: point.id });
    else if (selection !== undefined && selection.type !== 'tie') this.select(selection);
    else if (another !== undefined) this.choice = { at: this.at(event), arcs };
    else if (arc !== undefined) this.select({ type: 'tie', id: arc.tie.id });
    else if (selection !== undefined) this.select(selection);
    else this.chooseLand(event, link);
  }

  private chooseLand(event: MouseEvent, link: Element | null | undefined): void {
    const live = this.map.live();
    const state = live === undefined ? landOf(link) : live.stateAt(this.at(event));
    if (typeof state === 'string')
      this.select({ type: isUnit(state) ? 'unit' : 'actor', id: state });
    else this.dismiss();
  }

  hover = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const { points, arcs } = this.under(event);
    const [point] = points;
    const [arc] = arcs;
    if (point !== undefined) this.preview(event, { type: point.target, id: point.id }, point.name);
    else if (arc !== undefined) {
      const more = arcs.length > 1 ? ` +${String(arcs.length - 1)}` : '';
      this.preview(event, { type: 'tie', id: arc.tie.id }, arc.name() + more);
    } else this.leave();
  };

  private preview(event: MouseEvent, hover: Selection, text: string): void {
    this.map.explore.point(hover);
    this.tip = { at: this.at(event), text };
  }

  leave = (): void => {
    this.map.explore.point(NOTHING);
    this.tip = NO_TIP;
  };

  focus = (event: FocusEvent): void => {
    const selection = linked(elementOf(event)?.closest('a'));
    if (selection !== undefined) this.map.explore.point(selection);
  };
}
