import adapter from '@sveltejs/adapter-static';
import { SHELL, withKept } from './scripts/lib/kept.mjs';

/**
 * Text becomes markup, and an address a script, through these alone: Svelte's own, the renderer's,
 * and the check of workers' addresses. The development server writes its own pages.
 */
const trusted = process.argv.includes('dev')
  ? {}
  : {
      'require-trusted-types-for': ['script'],
      'trusted-types': ['svelte-trusted-html', 'rawabit', 'default'],
    };

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // The shell opens any address without a network; the server gives it for none.
    adapter: withKept(adapter({ strict: true, fallback: SHELL }), 'build'),
    // The page asks for it itself, once it has nothing more urgent to load.
    serviceWorker: { register: false },
    // Pages are served at any depth for unknown addresses: paths start at the root.
    paths: { relative: false },
    // Small style sheets travel with the page: one round trip fewer before the picture.
    inlineStyleThreshold: 20_000,
    prerender: {
      concurrency: 2,
      entries: ['*', '/404'],
      handleHttpError: 'fail',
      handleMissingId: 'fail',
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'worker-src': ['self', 'blob:'],
        'connect-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['none'],
        ...trusted,
      },
    },
  },
};
