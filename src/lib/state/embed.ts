import type { Selection } from '../domain/selection';
import type { Lang } from '../domain/types';
import { THEMES, type ThemeName } from '../scene/view';
import { formatQuery, NO_QUERY, selectParameter, withParameters, type Query } from './url';

/** How a map looks inside another page. */
export interface EmbedLook {
  theme: ThemeName;
  /** Whether the legend stands on it. */
  legend: boolean;
}

export const USUAL_LOOK: EmbedLook = { theme: 'light', legend: true };

/**
 * Address of the map alone, for a frame in another page: with what is selected and all that a
 * query holds of a map, as in other addresses.
 */
export function embedAddress(
  lang: Lang,
  dossier: string,
  { selection, query }: { selection: Selection; query: Query },
  { theme, legend }: EmbedLook = USUAL_LOOK,
): string {
  const { sort, order } = NO_QUERY;
  return withParameters(`/embed/${lang}/${dossier}`, [
    ...selectParameter(selection),
    ...formatQuery({ ...query, sort, order })
      .split('?')
      .slice(1),
    ...(theme === USUAL_LOOK.theme ? [] : [`theme=${theme}`]),
    ...(legend ? [] : ['legend=0']),
  ]);
}

/** The look that an address asks for; what it does not know is as usual. */
export function parseLook(params: URLSearchParams): EmbedLook {
  const theme = THEMES.find((one) => one === params.get('theme'));
  return { theme: theme ?? USUAL_LOOK.theme, legend: params.get('legend') !== '0' };
}
