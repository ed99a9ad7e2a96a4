import type { Relation } from '$lib/domain/types';

/** A bar's element, and how it was last shown. */
interface Bar {
  element: Element;
  relation: Relation;
  lit: boolean | undefined;
  /** Whether it stands back by itself: not with its group. */
  away: boolean | undefined;
}

type Asks = (relation: Relation) => boolean;

/** Bars that stand together, such as those of one certainty in a lane. */
interface Group {
  element: Element;
  bars: Bar[];
}

/**
 * The bars and squares of a timeline on a page. They are not drawn anew for what is lit or stands
 * back: the class of those that change is all that is written, and a group that stands back as a
 * whole has one class for all of them.
 */
export class Bars {
  private groups: Group[] = [];

  /** Takes up the bars below an element, once they have been drawn. */
  adopt(box: Element, relations: ReadonlyMap<string, Relation>): void {
    const groups = new Map<Element, Bar[]>();
    for (const element of box.querySelectorAll('[data-relation]')) {
      const relation = relations.get(element.getAttribute('data-relation') ?? '');
      const { parentElement: parent } = element;
      if (relation === undefined || parent === null) continue;
      const bars = groups.get(parent) ?? [];
      groups.set(parent, bars);
      bars.push({ element, relation, lit: undefined, away: undefined });
    }
    this.groups = [...groups].map(([element, bars]) => ({ element, bars }));
  }

  /** Lets what is lit stand out, and what does not pass the filter stand back. */
  show(lit: Asks, passes: Asks): void {
    for (const { element, bars } of this.groups) {
      const back = !bars.some(({ relation }) => passes(relation) || lit(relation));
      element.classList.toggle('stands-back', back);
      for (const bar of bars) {
        const isLit = lit(bar.relation);
        const isAway = !back && !passes(bar.relation);
        if (isLit !== bar.lit) bar.element.classList.toggle('lit', isLit);
        if (isAway !== bar.away) bar.element.classList.toggle('away', isAway);
        bar.lit = isLit;
        bar.away = isAway;
      }
    }
  }
}
