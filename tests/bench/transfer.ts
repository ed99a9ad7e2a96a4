import type { Browser } from '@playwright/test';
import { withPage } from './lib/chrome';
import { atMost, kb, median, type Findings } from './lib/report';
import type { BenchServer, Sent } from './lib/server';
import { LANGS, LIVE, PAGES, type PageLang } from './lib/site';

const BUDGET = 900_000;
const LARGEST = 10;
/** Lets answers that were asked for before the live map was up arrive in full. */
const SETTLE = 700;

interface Load {
  /** Everything asked for until the live map was up. */
  sent: Sent[];
  /** Bytes of bodies and headers. */
  bytes: number;
}

async function loadOnce(browser: Browser, server: BenchServer, lang: PageLang): Promise<Load> {
  return withPage(browser, { slow: false }, async (page) => {
    const from = server.sent.length;
    const wire = server.wire();
    await page.goto(server.url + PAGES[lang], { waitUntil: 'commit' });
    await page.locator(LIVE).waitFor({ state: 'attached' });
    const up = performance.now();
    await page.waitForTimeout(SETTLE);
    const all = server.sent.slice(from);
    const late = all.filter(({ at }) => at > up).reduce((sum, { bytes }) => sum + bytes, 0);
    return { sent: all.filter(({ at }) => at <= up), bytes: server.wire() - wire - late };
  });
}

function largest(lang: PageLang, { sent, bytes }: Load): string[] {
  const bodies = sent.reduce((sum, one) => sum + one.bytes, 0);
  const rows = [...sent].sort((a, b) => b.bytes - a.bytes).slice(0, LARGEST);
  return [
    `Until the live map is up (${lang}): ${sent.length} requests, ${kb(bytes - bodies)} of it headers; the ${LARGEST} largest:`,
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
    const loads: Load[] = [];
    for (let run = 0; run < runs; run += 1) loads.push(await loadOnce(browser, server, lang));
    const bytes = median(loads.map((load) => load.bytes));
    findings.figures.push(atMost(`3 everything until the live map (${lang})`, bytes, BUDGET, kb));
    if (loads[0]) findings.details.push(...largest(lang, loads[0]));
  }
  return findings;
}
