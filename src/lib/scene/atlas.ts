import type { L, Lang } from '../domain/types';
import type { Selection } from '../domain/selection';
import type { Worldview } from '../domain/worldview';
import type { Basemap, UnitMap } from '../geo/basemap';
import { compose, type LineRule, type UnitFill } from '../geo/worldview';
import { mapLabels, stateNames } from '../geo/names';
import type { BaseName } from './build';

/** What a picture needs of a worldview: how it fills and bounds disputed lands, and what it calls things. */
export interface WorldviewMap {
  id: Worldview;
  units: readonly UnitFill[];
  lines: readonly LineRule[];
  /** Names by the ids of what is named: seas, states, disputed lands and areas of several. */
  names: Readonly<Record<string, L>>;
}

/** The land as it is, and as each worldview draws it: made once, when it is first asked for. */
export class Atlas {
  private readonly drawn = new Map<Worldview, Basemap>();
  private readonly called = new Map<Worldview, readonly BaseName[]>();

  /** @param units the base map, each disputed land a piece of its own */
  constructor(
    readonly units: UnitMap,
    readonly views: readonly WorldviewMap[],
  ) {}

  private view(id: Worldview): WorldviewMap {
    const view = this.views.find((one) => one.id === id);
    if (view === undefined) throw new Error(`no worldview "${id}" at hand`);
    return view;
  }

  /** The base map as a worldview draws it; the same object for the same one. */
  basemap(id: Worldview): Basemap {
    const map = this.drawn.get(id) ?? compose(this.units, this.view(id));
    this.drawn.set(id, map);
    return map;
  }

  /** What a worldview calls a land of its base map; its id where nothing does. */
  nameOf(land: string, id: Worldview, lang: Lang): string {
    return (this.view(id).names[land] ?? stateNames[land])?.[lang] ?? land;
  }

  /** What a land of a worldview's base map is, to be selected: an area stands for its first unit. */
  selectionOf(land: string, id: Worldview): Selection {
    const unit = this.view(id).units.find((one) => one.unit === land || one.area === land)?.unit;
    return unit === undefined ? { type: 'actor', id: land } : { type: 'unit', id: unit };
  }

  /** The names of the base map as a worldview has them; the same list for the same one. */
  names(id: Worldview): readonly BaseName[] {
    const view = this.view(id);
    const before = this.called.get(id);
    if (before !== undefined) return before;
    const made = mapLabels.flatMap((one) => {
      const name = view.names[one.id];
      // A land that this view has no name for is none of its own: part of another.
      if (name === undefined && one.type === 'land') return [];
      return [{ ...one, name: name ?? one.name }];
    });
    this.called.set(id, made);
    return made;
  }
}
