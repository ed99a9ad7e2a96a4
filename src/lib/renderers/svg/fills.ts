import type { StateFill } from '../../scene/scene';
import { theme } from '../../scene/theme';

const FILLS: Record<StateFill | 'plain' | 'disputed', string> = {
  plain: theme.land,
  disputed: theme.disputed,
  principal: theme.landPrincipal,
  mentioned: theme.landMentioned,
  selected: theme.landSelected,
};

/** Fill of a state or a disputed unit. */
export function stateFill(fill: StateFill | undefined, disputed: boolean): string {
  return FILLS[fill ?? (disputed ? 'disputed' : 'plain')];
}
