import type { Relation } from '$lib/domain/types';

/** A bar's element, and how it was last shown. */
interface Bar {
  element: Element;
  relation: Relation;
  lit: boolean | undefined;
  passes: boolean | undefined;
}

type Asks = (relation: Relation) => boolean;

/**
 * The bars and squares of a timeline on a page. They are not drawn anew for what is lit or stands
 * back: the class of those that change is all that is written.
 */
export class Bars {
  private bars: Bar[] = [];

  /** Takes up the bars below an element, once they have been drawn. */
  adopt(box: Element, relations: ReadonlyMap<string, Relation>): void {
    this.bars = [...box.querySelectorAll('[data-relation]')].flatMap((element) => {
      const relation = relations.get(element.getAttribute('data-relation') ?? '');
      if (relation === undefined) return [];
      return [{ element, relation, lit: undefined, passes: undefined }];
    });
  }

  /** Lets what is lit stand out, and what does not pass the filter stand back. */
  show(lit: Asks, passes: Asks): void {
    for (const bar of this.bars) {
      const [isLit, doesPass] = [lit(bar.relation), passes(bar.relation)];
      if (isLit !== bar.lit) bar.element.classList.toggle('lit', isLit);
      if (doesPass !== bar.passes) bar.element.classList.toggle('away', !doesPass);
      bar.lit = isLit;
      bar.passes = doesPass;
    }
  }
}
