import type { Tie } from '../domain/tie';
import type { ActorType, Lang, PlaceType } from '../domain/types';
import type { Camera } from '../geo/camera';
import type { LonLat } from '../geo/mercator';
import type { Worldview } from '../domain/worldview';
import type { Projection, ThemeName } from './view';

/** How a mark stands against the rest of the picture. */
export type Emphasis = 'normal' | 'strong' | 'quiet' | 'dim';

/** One tie as a curve. Drawn in the order of the list, later ones on top. */
export interface Arc {
  tie: Tie;
  /** From `tie.a` to `tie.b`, in degrees. */
  line: LonLat[];
  colour: string;
  /** CSS pixels. */
  width: number;
  /** Line style of its surest relation. */
  certainty: 'reported' | 'attributed' | 'inferred';
  /** Reported, but with claims among its relations that are not: a dashed core says so. */
  mixed: boolean;
  emphasis: Emphasis;
  /** Share along the line at which the glyph stands; `null` where it stands back, or has no room. */
  glyphAt: number | null;
  /** How many tensions its relations are part of. */
  tensions: number;
  /** What a reader is told of it: parties, kind, number of relations and of tensions. */
  name: () => string;
}

/** Where a label stands: compass side of its mark. */
export type Side = 'n' | 's' | 'e' | 'w';

export interface Label {
  text: string;
  side: Side;
  /** Font size in CSS pixels. */
  size: number;
}

/** A capital, a seat, an organisation or a place. */
export interface Point {
  /** Actor id, or place id where no actor sits. */
  id: string;
  target: 'actor' | 'place';
  symbol: 'capital' | 'seat' | 'organisation' | 'office' | PlaceType;
  actorType: ActorType | null;
  at: LonLat;
  /** Where it really stands, when the mark was moved aside to be seen; drawn with a leader. */
  anchor: LonLat | null;
  principal: boolean;
  emphasis: Emphasis;
  label: Label | null;
  name: string;
}

/** A name on the base map: a sea, a state or a disputed land. */
export interface BaseLabel {
  id: string;
  type: 'state' | 'sea' | 'land';
  at: LonLat;
  text: string;
  /** CSS pixels. */
  size: number;
}

/** How a state's land is filled. */
export type StateFill = 'principal' | 'mentioned' | 'selected';

/** What one picture holds, in degrees; both renderers draw it and add nothing of their own. */
export interface Scene {
  lang: Lang;
  camera: Camera;
  projection: Projection;
  theme: ThemeName;
  /** Whose borders the base map below it has to show. */
  worldview: Worldview;
  /** Fill of the states that are not plain land, by ISO code. */
  states: Record<string, StateFill>;
  arcs: Arc[];
  points: Point[];
  baseLabels: BaseLabel[];
}
