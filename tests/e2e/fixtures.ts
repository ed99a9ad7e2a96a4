import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** Hosts that the page may ask without leaving the machine: data and blob URLs have no host. */
function isForeign(url: string, origin: string): boolean {
  const { protocol, origin: asked } = new URL(url);
  if (protocol === 'ws:' || protocol === 'wss:') return asked.replace(/^ws/, 'http') !== origin;
  return (protocol === 'http:' || protocol === 'https:') && asked !== origin;
}

function watchPage(page: Page, origin: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('websocket', (socket) => {
    if (isForeign(socket.url(), origin)) faults.push(`foreign request: ${socket.url()}`);
  });
}

function watchContext(context: BrowserContext, origin: string, faults: string[]): void {
  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) faults.push(`foreign request: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser's own wish on a page that cannot name an icon, such as a text file.
    if (message.location().url === `${origin}/favicon.ico`) return;
    faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
  for (const page of context.pages()) watchPage(page, origin, faults);
  context.on('page', (page) => watchPage(page, origin, faults));
}

interface Fixtures {
  /** What went wrong on the pages of this test so far; not empty at its end, it fails. */
  faults: string[];
  /** Faults that a test provokes on purpose, such as the console's line about a 404. */
  expectedFaults: RegExp[];
}

/**
 * The `test` of every spec: a request to another host, an error on the console or an uncaught one
 * fails the test it happens in, whatever the test itself looks at.
 */
export const test = base.extend<Fixtures>({
  // A window of its own for each test costs three times what the page in it does; between tests,
  // storage, routes and scripts of the last one are cleared.
  reuseContext: [({}, use) => use(true), { scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions }, use) => {
      // As on a machine without a graphics card: WebGL in software, the page itself drawn without
      // it. Drawn through software WebGL too, a frame of the page takes ten times as long.
      const args = [...(launchOptions.args ?? []), '--disable-gpu-compositing'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  expectedFaults: [[], { option: true }],
  faults: [
    async ({ context, baseURL, expectedFaults }, use) => {
      const faults: string[] = [];
      watchContext(context, new URL(baseURL ?? '').origin, faults);
      await use(faults);
      const unexpected = faults.filter(
        (fault) => !expectedFaults.some((known) => known.test(fault)),
      );
      expect(unexpected, 'foreign requests and errors during the test').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
