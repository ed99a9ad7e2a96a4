/** What browsers with Trusted Types offer; a page's policy lets the one of this name be made, once. */
interface Policies {
  createPolicy: (
    name: string,
    rules: { createHTML: (markup: string) => string },
  ) => { createHTML: (markup: string) => string };
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
const policy = policies?.createPolicy('rawabit', { createHTML: (markup) => markup });

/**
 * Markup that may become elements, for `{@html}`: that of the renderers, which escape all that
 * comes from a dossier (`markup.ts`). Nothing else may be put through it.
 */
export function trusted(markup: string): string {
  return markup === '' ? '' : (policy?.createHTML(markup) ?? markup);
}

/** Puts the renderers' markup into an element. */
export function writeMarkup(element: Element, markup: string): void {
  element.innerHTML = trusted(markup);
}
