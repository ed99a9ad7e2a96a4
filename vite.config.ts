import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { playerPlugin } from './scripts/lib/player.mjs';

export default defineConfig({
  plugins: [sveltekit(), playerPlugin()],
  resolve: {
    alias: [
      {
        find: /^(canvg|dompurify|html2canvas)$/,
        replacement: `${import.meta.dirname}/src/lib/export/pdf/nothing.ts`,
      },
    ],
  },
  build: { target: 'es2022' },
  // Pictures are made in a worker that loads its parts as they are asked for.
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // Two dozen crumbs that every page asks for pack worse than two files, and take longer.
              groups: [
                { name: 'runtime', test: /node_modules\/(svelte|@sveltejs)\// },
                // What the briefing's own pages share is theirs to ask for: no other page waits for it;
                // nor for what draws a whole picture, which they and the live map ask for later.
                // A few lines each, which would come as files of their own.
                {
                  name: 'small',
                  test: /src\/lib\/ui\/(search\/keys|briefing\/place)\.ts/,
                },
                // What the live map asks for beside MapLibre.
                { name: 'map', test: /node_modules\/topojson-client\/|src\/lib\/geo\/names/ },
                {
                  name: 'shared',
                  test: /src\/lib\/(?!(ui\/)?briefing\/|ui\/worldview\/(?!land\.ts)|i18n\/messages\/(briefing|console|editor|depiction|handout|export|filter|site|passage|slides|worldview)|i18n\/(passage-caption|worldview-name)|geo\/(names|graticule|worldview|lines|land)|scene\/atlas|ui\/map\/load-atlas|renderers\/svg\/(whole|base)|export\/|domain\/(json-path|hidden|untrusted|years|certainty|unit-sentences)|ui\/save-file|i18n\/(isolate|citation|messages\/table))/,
                  minShareCount: 3,
                },
              ],
            },
          },
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/{fuzz,golden,guards,lib,server}/**/*.test.ts'],
    testTimeout: 20_000,
    // Pure functions without a page of their own: one set of modules serves all files.
    pool: 'threads',
    isolate: false,
  },
});
