import type { Handle } from '@sveltejs/kit';
import { dirOf } from '$lib/i18n/t';

const SCRIPT_LINK = /[ \t]*<link [^>]*rel="modulepreload"[^>]*>\n?/g;

/**
 * Moves what script needs from the head to just before the script itself: on a slow connection the
 * page has the line to itself and is seen sooner, and script still arrives in one round trip.
 */
function scriptLast(html: string, data: string | undefined): string {
  const at = html.lastIndexOf('<script>');
  if (at < 0) return html;
  const links = (html.match(SCRIPT_LINK) ?? []).map((link) => link.trim());
  if (data !== undefined)
    links.push(`<link rel="preload" as="fetch" crossorigin="anonymous" href="/data/${data}.json">`);
  return html.slice(0, at).replace(SCRIPT_LINK, '') + links.join('') + html.slice(at);
}

/**
 * What programs show of a link to a page: a picture of its step or of its dossier's map. They want
 * a whole address; the build knows it from `RAWABIT_ORIGIN`, and writes a path without it.
 */
function cardTags(lang: string, dossier: string, page: string): string {
  const [, step] = /\/brief\/(\d+)$/.exec(page) ?? [];
  const card = step === undefined ? 'map' : `step-${step}`;
  const origin = (process.env['RAWABIT_ORIGIN'] ?? '').replace(/\/$/, '');
  const image = `${origin}/${lang}/${dossier}/cards/${card}.png`;
  return (
    `<meta property="og:image" content="${image}"><meta property="og:type" content="article">` +
    '<meta name="twitter:card" content="summary_large_image">'
  );
}

const MAP_LINK = /<a (?=[^>]*\bdata-(?:state|tie|target)=)/g;

/** In a frame, links of the map open the product beside it: a `base` speaks for those of HTML alone. */
const beside = (html: string) => html.replace(MAP_LINK, '<a target="_blank" ');

/** Writes language and direction into the page before any script runs. */
export const handle: Handle = ({ event, resolve }) => {
  const lang = event.params.lang === 'en' ? 'en' : 'ar';
  const { dossier } = event.params;
  const card = dossier === undefined ? '' : cardTags(lang, dossier, event.url.pathname);
  const framed = event.route.id?.startsWith('/embed/') === true;
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      scriptLast(framed ? beside(html) : html, event.params.dossier)
        .replaceAll('%rawabit.lang%', lang)
        .replace('%rawabit.dir%', dirOf(lang))
        .replace('</head>', `${card}</head>`),
  });
};
