import type { Handle } from '@sveltejs/kit';
import { dirOf } from '$lib/i18n/t';

/** Writes language and direction into the page before any script runs. */
export const handle: Handle = ({ event, resolve }) => {
  const lang = event.params.lang === 'en' ? 'en' : 'ar';
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%rawabit.lang%', lang).replace('%rawabit.dir%', dirOf(lang)),
  });
};
