import type { Lang } from '../domain/types';
import { addressOf } from '../state/url';
import type { Shown } from './briefing';

/**
 * Address of a step of a briefing, counted from 1. A step beyond those of the dossier's own
 * briefing, which has pages, is one that this browser keeps: the first page shows it.
 * @param pages how many steps have a page.
 */
export function stepAddress(lang: Lang, dossier: string, n: number, pages: number): string {
  const brief = `/${lang}/${dossier}/brief`;
  return n <= pages ? `${brief}/${String(n)}` : `${brief}?step=${String(n)}`;
}

/** Address where a briefing is edited, with a step's picture on the map. */
export function editAddress(
  lang: Lang,
  dossier: string,
  { selection, query }: Pick<Shown, 'selection' | 'query'>,
): string {
  return addressOf(lang, dossier, 'brief/edit', selection, query);
}

/** Address of the presenter's console. */
export function consoleAddress(lang: Lang, dossier: string): string {
  return `/${lang}/${dossier}/present`;
}

/** Address of the page that a briefing's handout is printed from. */
export function handoutAddress(lang: Lang, dossier: string): string {
  return `/${lang}/${dossier}/handout`;
}
