import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBrowser } from '../../../scripts/lib/browser.mjs';

/**
 * A browser that asks no host for anything of its own, and draws as it does on any machine without
 * a graphics card: the page on the processor, WebGL through SwiftShader.
 */
const ARGS = [
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Sends the whole page through SwiftShader, as the browser tests do; far slower than either way. */
const ALL_WEBGL = '--use-angle=swiftshader';

const SIZE = { width: 1440, height: 900 };
const PATIENCE = 60_000;

/** The slow connection and machine of the budgets. */
export const SLOW = { bitsPerSecond: 1_600_000, roundTrip: 150, cpu: 4 };

/** What a browser is started with beside the usual. */
export interface Start {
  allWebgl?: boolean;
  /** Scripts are run as they are, never compiled to machine code, which would count as memory in use. */
  uncompiled?: boolean;
}
const UNCOMPILED = '--js-flags=--no-sparkplug,--no-maglev,--no-turbofan';

/** Starts the browser that the tests use too. */
export async function launch({ allWebgl, uncompiled }: Start = {}): Promise<Browser> {
  const more = [allWebgl === true && ALL_WEBGL, uncompiled === true && UNCOMPILED];
  const args = [...ARGS, ...more.filter((one) => one !== false)];
  return chromium.launch({ executablePath: await ensureBrowser(), args });
}

/** Slows a page down as the budgets say: connection and processor. */
async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytes = SLOW.bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: SLOW.roundTrip },
    ...{ downloadThroughput: bytes, uploadThroughput: bytes },
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
}

/** What a page is measured on. */
export interface Conditions {
  /** On the slow connection and machine of the budgets. */
  slow: boolean;
  /** CSS pixels of the window. */
  viewport?: { width: number; height: number };
  /** Whether the reader has asked for less motion. */
  still?: boolean;
}

/**
 * Hands a page that nothing has been cached for to `work`, and puts it away afterwards. Errors on
 * the page end the bench: a broken page would be measured as a light one.
 */
export async function withPage<T>(
  browser: Browser,
  { slow, viewport = SIZE, still = false }: Conditions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const reducedMotion = still ? 'reduce' : 'no-preference';
  const context = await browser.newContext({ viewport, reducedMotion });
  context.setDefaultTimeout(PATIENCE);
  // The loader that runs this file names functions through a helper that pages do not have.
  await context.addInitScript({ content: 'globalThis.__name ??= (f) => f;' });
  try {
    const page = await context.newPage();
    const broken = new Promise<never>((_, reject) => page.on('pageerror', reject));
    if (slow) await throttle(page);
    return await Promise.race([work(page), broken]);
  } finally {
    await context.close();
  }
}
