import type { StateFill } from '../../scene/scene';
import type { Colours } from '../../scene/theme';

const FILLS = {
  plain: 'land',
  disputed: 'disputed',
  principal: 'landPrincipal',
  mentioned: 'landMentioned',
  selected: 'landSelected',
} as const satisfies Record<StateFill | 'plain' | 'disputed', keyof Colours>;

/** Fill of a state or a disputed unit. */
export function stateFill(colour: Colours, fill: StateFill | undefined, disputed: boolean): string {
  return colour[FILLS[fill ?? (disputed ? 'disputed' : 'plain')]];
}
