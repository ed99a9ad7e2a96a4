import type { L } from '../domain/types';
import type { Worldview } from '../domain/worldview';
import type { Basemap } from '../geo/basemap';
import { compose, type LineRule, type UnitFill } from '../geo/worldview';
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
    readonly units: Basemap,
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

  /** The base map's names as a worldview has them; the same list for the same one. */
  names(names: readonly BaseName[], id: Worldview): readonly BaseName[] {
    const view = this.view(id);
    const made =
      this.called.get(id) ??
      names.map((one) => ({ ...one, name: view.names[one.id] ?? one.name }));
    this.called.set(id, made);
    return made;
  }
}
