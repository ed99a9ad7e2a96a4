import type { Lang } from '../domain/types';
import type { Worldview } from '../domain/worldview';
import { worldviewNames } from './messages/worldview-names';

/** What a worldview is called in a list: “Pakistan”. */
export const worldviewName = (lang: Lang, id: Worldview): string =>
  worldviewNames(lang, `name.${id}`);

/** What a map says of its borders: “Borders as Pakistan draws them”. */
export const worldviewTitle = (lang: Lang, id: Worldview): string =>
  worldviewNames(lang, `title.${id}`);

/** Which official maps and positions a worldview follows, in a sentence or two. */
export const worldviewBasis = (lang: Lang, id: Worldview): string =>
  worldviewNames(lang, `basis.${id}`);
