import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

const PORT = Number(process.env['TEST_PORT'] ?? 4179);
const executablePath = process.env['CHROMIUM_PATH'] ?? findBrowser()?.path;
if (!executablePath) throw new Error('No Chromium found: `npm test` finds or installs one.');

/** Software WebGL, and a browser that asks no host for anything of its own. */
const args = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  // The process of one test serves the next, which saves each of them half a second.
  '--process-per-site',
  // What a page asks of another host fails here as it does offline; the fixtures then report it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 45_000,
  // Software rendering draws a few frames a second.
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '.cache/reports/playwright.json',
      },
    ],
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    browserName: 'chromium',
    trace: 'off',
    // Only the tests of it have a device that keeps the program: it would answer for the server.
    serviceWorkers: 'block',
    launchOptions: { executablePath, args },
  },
  webServer: {
    command: `node scripts/serve.mjs --dir build --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/404.html`,
    reuseExistingServer: !process.env['CI'],
    timeout: 20_000,
  },
});
