import { dirOf, LANGS, t } from '$lib/i18n/t';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

const icon = (name: string, size: number, purpose = 'any') => ({
  ...{ src: `/icons/${name}.png`, type: 'image/png', purpose },
  sizes: `${String(size)}x${String(size)}`,
});

/** What a device is told of the site when it is installed there, in the language of its pages. */
export const GET: RequestHandler = ({ params }) => {
  const lang = params.lang;
  const manifest = {
    ...{ id: '/', start_url: `/${lang}`, scope: '/', display: 'standalone' },
    ...{ name: t(lang, 'appName'), short_name: t(lang, 'appName') },
    ...{ description: t(lang, 'appAbout'), lang, dir: dirOf(lang) },
    ...{ background_color: '#fffdf8', theme_color: '#fffdf8' },
    icons: [icon('192', 192), icon('512', 512), icon('maskable', 512, 'maskable')],
  };
  const headers = { 'content-type': 'application/manifest+json' };
  return new Response(JSON.stringify(manifest), { headers });
};
