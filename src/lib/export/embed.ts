import type { Lang } from '../domain/types';
import { element } from '../renderers/svg/markup';

/** Sizes in CSS pixels that an embedded map is made for. */
export const EMBED_SIZES = {
  least: { width: 320, height: 240 },
  usual: { width: 800, height: 560 },
  most: { width: 1200, height: 800 },
} as const;

/**
 * What the frame may do: run its script on its own origin, and open the product, whole, in another
 * tab or in its place, when somebody asks it to.
 */
const SANDBOX = [
  ...['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox'],
  'allow-top-navigation-by-user-activation',
].join(' ');

/** What an embedded map's snippet is made of. */
export interface Embedded {
  /** Where the product is served, as `https://…`. */
  base: string;
  /** Of the map there, as `embedAddress` of `state/embed` writes it. */
  address: string;
  lang: Lang;
  /** CSS pixels; kept within `EMBED_SIZES`. The map is never wider than its place. */
  width: number;
  height: number;
  /** What is shown, for those who hear the page. */
  title: string;
}

const within = (n: number, side: 'width' | 'height') =>
  Math.round(Math.max(EMBED_SIZES.least[side], Math.min(EMBED_SIZES.most[side], n)));

/**
 * The `iframe` that shows a map in another page, as HTML to be pasted there.
 * @throws Error when `base` is not an address that begins with `https://` or `http://`.
 */
export function embedSnippet({ base, address, lang, width, height, title }: Embedded): string {
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) throw new Error(`${base} is no address of a web site`);
  const frame = element('iframe', {
    ...{ src: url.href, title, lang },
    ...{ width: within(width, 'width'), height: within(height, 'height') },
    ...{ loading: 'lazy', referrerpolicy: 'no-referrer', sandbox: SANDBOX },
    style: 'border:0;max-width:100%',
  });
  // HTML knows no element that closes itself in its own tag, but for those without content.
  return frame.replace(/\/>$/, '></iframe>');
}
