import type { Browser } from '@playwright/test';
import { withPage } from './lib/chrome';
import { atMost, kb, median, type Findings } from './lib/report';
import type { BenchServer, Sent } from './lib/server';
import { LANGS, LIVE, PAGES, type PageLang } from './lib/site';

const BUDGET = 900_000;
const LARGEST = 10;
/** Lets answers that were asked for before the live map was up arrive in full. */
const SETTLE = 700;

/** Notes, in the page, when the live map came up: heard of from outside, a busy machine is late. */
function noteLive(selector: string): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    Object.assign(window, { benchLive: Date.now() });
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/** Everything asked for until the live map was up. */
async function loadOnce(browser: Browser, server: BenchServer, lang: PageLang): Promise<Sent[]> {
  return withPage(browser, { slow: false }, async (page) => {
    const from = server.sent.length;
    await page.addInitScript(noteLive, LIVE);
    await page.goto(server.url + PAGES[lang], { waitUntil: 'commit' });
    const noted = await page.waitForFunction(() => (window as { benchLive?: number }).benchLive);
    const up = (await noted.jsonValue()) ?? NaN;
    await page.waitForTimeout(SETTLE);
    return server.sent.slice(from).filter(({ at }) => at <= up);
  });
}

const sum = (sent: readonly Sent[], part: 'bytes' | 'head') =>
  sent.reduce((all, one) => all + one[part], 0);

function largest(lang: PageLang, sent: readonly Sent[]): string[] {
  const rows = [...sent].sort((a, b) => b.bytes - a.bytes).slice(0, LARGEST);
  return [
    `Until the live map is up (${lang}): ${sent.length} requests, ${kb(sum(sent, 'head'))} of it headers; the ${LARGEST} largest:`,
    ...rows.map((one) => `  ${kb(one.bytes).padStart(9)}  ${one.path}`),
  ];
}

/** Everything that is sent, headers too, until the live map has painted its arcs. */
export async function transfer(
  server: BenchServer,
  browser: Browser,
  runs: number,
): Promise<Findings> {
  const findings: Findings = { figures: [], details: [] };
  for (const lang of LANGS) {
    const loads: Sent[][] = [];
    for (let run = 0; run < runs; run += 1) loads.push(await loadOnce(browser, server, lang));
    const bytes = median(loads.map((sent) => sum(sent, 'bytes') + sum(sent, 'head')));
    findings.figures.push(atMost(`3 everything until the live map (${lang})`, bytes, BUDGET, kb));
    if (loads[0]) findings.details.push(...largest(lang, loads[0]));
  }
  return findings;
}
