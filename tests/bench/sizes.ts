import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { withPage } from './lib/chrome';
import { atMost, kb, type Figure, type Findings } from './lib/report';
import type { BenchServer } from './lib/server';
import { DOSSIER, LANGS, markupOf, PAGES, pathsIn, STARTED, type PageLang } from './lib/site';

const BUDGET = { page: 150_000, script: 80_000 };
const STYLESHEET = /<link[^>]*?href="([^"]+\.css)"[^>]*>/g;
const PRELOAD = /<link[^>]*?href="([^"]+\.js)"[^>]*>/g;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']/g;
const STATIC = /\b(?:import|from)\s*["']([^"']+)["']/g;

/** Bytes of a file as the server sends it. */
async function sizeOf(server: BenchServer, path: string): Promise<number> {
  const from = server.sent.length;
  const response = await fetch(server.url + path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  await response.arrayBuffer();
  return server.sent.slice(from).find((one) => one.path === path)?.bytes ?? NaN;
}

async function total(server: BenchServer, paths: Iterable<string>): Promise<number> {
  let sum = 0;
  for (const path of paths) sum += await sizeOf(server, path);
  return sum;
}

/** The explore page before any script: its document, styles inside it, and those it links. */
async function pageFigure(server: BenchServer, dir: string, lang: PageLang): Promise<Figure> {
  const styles = pathsIn(markupOf(dir, lang), STYLESHEET, PAGES[lang]);
  const bytes = await total(server, [PAGES[lang], ...styles]);
  return atMost(`1 explore page (${lang}): HTML with picture, CSS`, bytes, BUDGET.page, kb);
}

/** The modules that the document names, with everything that they import at once. */
function namedModules(dir: string, lang: PageLang): Set<string> {
  const html = markupOf(dir, lang);
  const found = new Set<string>();
  const queue = [PRELOAD, DYNAMIC].flatMap((pattern) => pathsIn(html, pattern, PAGES[lang]));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    queue.push(...pathsIn(readFileSync(join(dir, path), 'utf8'), STATIC, path));
  }
  return found;
}

/** Records, in the page, what had been asked for when it began to answer clicks. */
function noteStart(attribute: string): void {
  new MutationObserver((_, observer) => {
    const root = document.documentElement as HTMLElement | null;
    if (root?.hasAttribute(attribute) !== true) return;
    observer.disconnect();
    const names = performance.getEntriesByType('resource').map((entry) => entry.name);
    Object.assign(window, { benchBefore: names });
  }).observe(document, { attributes: true, subtree: true });
}

/** The modules that a browser in fact asked for before the page answered clicks. */
async function askedModules(browser: Browser, url: string): Promise<string[]> {
  return withPage(browser, { slow: false }, async (page: Page) => {
    await page.addInitScript(noteStart, STARTED);
    await page.goto(url, { waitUntil: 'commit' });
    const names = await page.waitForFunction(
      () => (window as { benchBefore?: string[] }).benchBefore,
    );
    const paths = ((await names.jsonValue()) ?? []).map((name) => new URL(name).pathname);
    return paths.filter((path) => /\.m?js$/.test(path));
  });
}

async function scriptFindings(
  server: BenchServer,
  dir: string,
  browser: Browser,
): Promise<Findings> {
  const named = namedModules(dir, 'ar');
  const modules = new Set([...named, ...(await askedModules(browser, server.url + PAGES.ar))]);
  const script = await total(server, modules);
  const data = await sizeOf(server, `/data/${DOSSIER}.json`);
  const sized = [];
  for (const path of modules) sized.push({ path, bytes: await sizeOf(server, path) });
  sized.sort((a, b) => b.bytes - a.bytes);
  return {
    figures: [
      atMost('2 script before clicks work', script, BUDGET.script, kb),
      { name: '  dossier data, awaited as well', value: kb(data) },
      { name: '  script and data', value: kb(script + data) },
    ],
    details: [
      `Script before clicks work: ${modules.size} modules, ${modules.size - named.size} of them not named by the document; the largest:`,
      ...sized.slice(0, 5).map(({ path, bytes }) => `  ${kb(bytes).padStart(9)}  ${path}`),
    ],
  };
}

/** What has to arrive before the page can be read, and before it answers clicks. */
export async function sizes(server: BenchServer, dir: string, browser: Browser): Promise<Findings> {
  const pages: Figure[] = [];
  for (const lang of LANGS) pages.push(await pageFigure(server, dir, lang));
  const { figures, details } = await scriptFindings(server, dir, browser);
  return { figures: [...pages, ...figures], details };
}
