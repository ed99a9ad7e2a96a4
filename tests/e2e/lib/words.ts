import type { Lang } from '../../../src/lib/domain/types';

/** Texts of the page that are not in its language and not marked as being in the other. */
export function strangers(lang: Lang): string[] {
  // English counts from two words in lower case on: names and acronyms stay as they are.
  const strange = lang === 'en' ? /[\u0600-\u06ff]/ : /\b[a-z]{2,}\s+[a-z]{2,}\b/;
  const found: string[] = [];
  const look = (text: string | null, element: Element | null, what: string) => {
    const own = element?.closest('[lang]')?.getAttribute('lang');
    if (text !== null && strange.test(text) && own === lang) found.push(`${what}: ${text.trim()}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element?.closest('script, style, noscript') != null) continue;
    look(node.textContent, element, element?.tagName ?? '');
  }
  for (const element of document.querySelectorAll('body *'))
    for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
      look(element.getAttribute(name), element, name);
  look(document.title, document.documentElement, 'document');
  return found;
}

/** Exact words of the article on the page, and those of them that are not set apart from it. */
export function quotes(): { count: number; loose: string[] } {
  const all = [...document.querySelectorAll('#reader mark, #reader .quote, details.tension bdi')];
  const apart = (one: Element) => {
    const bdi = one.closest('bdi');
    return bdi?.getAttribute('lang') === 'ar' && bdi.getAttribute('dir') === 'rtl';
  };
  return { count: all.length, loose: all.filter((one) => !apart(one)).map((x) => x.innerHTML) };
}
