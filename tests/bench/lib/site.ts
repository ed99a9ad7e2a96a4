import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The dossier that the bench measures, and its explore page in both languages. */
export const DOSSIER = 'egypt-pakistan';
export const PAGES = { ar: `/ar/${DOSSIER}`, en: `/en/${DOSSIER}` } as const;
export type PageLang = keyof typeof PAGES;
export const LANGS = Object.keys(PAGES) as PageLang[];

/** Set once MapLibre has painted the arcs. */
export const LIVE = '[data-map-ready="live"]';
/** Set once the page answers clicks by itself. */
export const STARTED = 'data-started';

/** The markup of a page as it was built. */
export function markupOf(dir: string, lang: PageLang): string {
  return readFileSync(join(dir, `${PAGES[lang]}.html`), 'utf8');
}

/** Addresses in `html` that a pattern's first group finds, as paths from the site's root. */
export function pathsIn(text: string, pattern: RegExp, base: string): string[] {
  return [...text.matchAll(pattern)].map(
    (match) => new URL(match[1] ?? '', `http://site${base}`).pathname,
  );
}
