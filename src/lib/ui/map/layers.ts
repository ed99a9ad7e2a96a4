import { Overlay } from '$lib/renderers/svg/overlay';

/** Attributes that name what a link of the picture leads to. */
const KEYS = ['data-target', 'data-tie'];

/** The layers of a picture on a page. */
export class Layers {
  private readonly overlay = new Overlay();
  private isLit = false;

  /** @param box the element that all layers are below */
  constructor(private readonly box: () => Element) {}

  /**
   * Writes a layer. New markup replaces links: focus goes to the one that stands for the same thing.
   * @returns the layer's elements, in the order of their markup.
   */
  write(layer: Element, markup: readonly string[]): readonly Element[] {
    const active = document.activeElement;
    const key = KEYS.find((name) => active?.hasAttribute(name));
    const inside = key !== undefined && layer.contains(active);
    const focused = inside ? `[${key}="${active?.getAttribute(key) ?? ''}"]` : '';
    const elements = this.overlay.draw(layer, markup);
    if (focused !== '' && document.activeElement === document.body)
      this.box().querySelector<SVGAElement>(focused)?.focus();
    return elements;
  }

  /** Gives the links and marks of ties that are lit a class that says so. */
  light(ties: readonly string[]): void {
    if (ties.length === 0 && !this.isLit) return;
    this.isLit = ties.length > 0;
    for (const mark of this.box().querySelectorAll<SVGElement>('[data-tie], [data-of]'))
      mark.classList.toggle('lit', ties.includes(mark.dataset['tie'] ?? mark.dataset['of'] ?? ''));
  }
}
