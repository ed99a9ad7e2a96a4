/** A bar's element, and how it was last shown. */
interface Bar {
  element: Element;
  /** Id of its relation. */
  id: string;
  /** The relation's place in the dossier. */
  place: number;
  lit: boolean | undefined;
  /** Whether it stands back by itself: not with its group. */
  away: boolean | undefined;
}

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

  /** Takes up the bars below an element, once they have been drawn; `placeOf` relations, by their ids. */
  adopt(box: Element, placeOf: (id: string) => number | undefined): void {
    const groups = new Map<Element, Bar[]>();
    for (const element of box.querySelectorAll('[data-relation]')) {
      const id = element.getAttribute('data-relation') ?? '';
      const place = placeOf(id);
      const { parentElement: parent } = element;
      if (place === undefined || parent === null) continue;
      const bars = groups.get(parent) ?? [];
      groups.set(parent, bars);
      bars.push({ element, id, place, lit: undefined, away: undefined });
    }
    this.groups = [...groups].map(([element, bars]) => ({ element, bars }));
  }

  /**
   * Lets what is lit stand out, and what does not pass the filter stand back.
   * @param passing by a relation's place: 1 where it passes
   */
  show(lit: ReadonlySet<string>, passing: Uint8Array): void {
    for (const { element, bars } of this.groups) {
      const back = !bars.some(({ id, place }) => passing[place] === 1 || lit.has(id));
      element.classList.toggle('stands-back', back);
      for (const bar of bars) {
        const isLit = lit.has(bar.id);
        const isAway = !back && passing[bar.place] !== 1;
        if (isLit !== bar.lit) bar.element.classList.toggle('lit', isLit);
        if (isAway !== bar.away) bar.element.classList.toggle('away', isAway);
        bar.lit = isLit;
        bar.away = isAway;
      }
    }
  }
}
