import { EVERYTHING, type Filter } from '../domain/filter';
import { NOTHING, type Selection } from '../domain/selection';
import type { Lang } from '../domain/types';
import type { Worldview } from '../domain/worldview';
import type { Camera } from '../geo/camera';

export const PROJECTIONS = ['mercator', 'globe'] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** Sets of colours that a picture can be drawn in. */
export const THEMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Everything that decides a picture, apart from the dossier and the size. */
export interface ViewState {
  lang: Lang;
  selection: Selection;
  filter: Filter;
  /** `null`: the camera that frames the selection. */
  camera: Camera | null;
  projection: Projection;
  theme: ThemeName;
  /** Whose borders the map shows. */
  worldview: Worldview;
}

/** The view of a dossier before anyone has touched it. */
export function firstView(lang: Lang, selection: Selection = NOTHING): ViewState {
  return {
    ...{ lang, selection, filter: EVERYTHING, camera: null },
    ...{ projection: 'mercator', theme: 'light', worldview: 'un' },
  };
}
