import type { L } from './types';
import type { Worldview } from './worldview';

/**
 * Lands that more than one state claims, or that one holds without agreement: the base map has each
 * as a piece of its own, and a worldview says of each how it is drawn. Ids stand in addresses.
 */
export const UNITS = [
  ...(['azad-kashmir', 'gilgit-baltistan', 'jammu-kashmir', 'ladakh', 'siachen'] as const),
  ...(['aksai-chin', 'shaksgam', 'arunachal-pradesh', 'junagadh'] as const),
  ...(['golan', 'shebaa', 'west-bank', 'east-jerusalem', 'gaza'] as const),
  ...(['halaib', 'bir-tawil', 'tiran', 'sanafir', 'northern-cyprus', 'western-sahara'] as const),
  ...(['abu-musa', 'greater-tunb', 'lesser-tunb', 'crimea', 'ilemi'] as const),
] as const;
export type UnitId = (typeof UNITS)[number];

/** Whether a piece of the base map is one of these. */
export function isUnit(id: string): id is UnitId {
  return UNITS.some((one) => one === id);
}

/** How one worldview draws a unit, and why. */
export interface UnitView {
  worldview: Worldview;
  /** As the land of `as`; as disputed, `as` being whose claim the view upholds, if any; as a land of its own. */
  fill: 'state' | 'disputed' | 'own';
  as?: string | undefined;
  /** What the view calls it, where it has a name of its own for it. */
  name?: L | undefined;
  footnote?: L | undefined;
  reason: L;
  /** Statute, map or resolution, by name. */
  reference: L;
}

/** What a reader is told of a unit. */
export interface Unit {
  id: string;
  name: L;
  /** Ids of the states that claim it. */
  claimants: readonly string[];
  /** Two sentences: who claims it; who holds it. */
  explanation: L;
  /** Names by which a text in either language would mention it. */
  words: Readonly<Record<keyof L, readonly string[]>>;
  /** Whether its outline is drawn after a description. */
  schematic?: boolean | undefined;
  /** Where its outline comes from. */
  source: L;
  /** One for each worldview, in their order. */
  views: readonly UnitView[];
}
