import { join } from 'node:path';
import { BUILD } from '../../scripts/lib/paths.mjs';
import { filesUnder } from '../../scripts/lib/files.mjs';
import type { APIRequestContext } from '@playwright/test';
import type { Lang } from '../../src/lib/domain/types';
import type { Selection } from '../../src/lib/domain/selection';
import { expect, test } from './fixtures';
import { actorOf, dossier, NONE, pathTo, placeOf, relationOf, relationsOf } from './lib/dossier';

const SITE = process.env['TEST_BUILD'] ?? BUILD;
const LANGS = ['ar', 'en'] as const;

/** Selections of every prerendered page of the dossier in a language, told from the files. */
function prerendered(lang: Lang): Selection[] {
  const root = join(SITE, lang, dossier.id);
  return filesUnder(root)
    .map((file) => file.slice(root.length + 1).replaceAll('\\', '/'))
    .flatMap((file): Selection[] => {
      const [, type, id] = /^(actor|place|relation|tie)\/(.+)\.html$/.exec(file) ?? [];
      return type === undefined || id === undefined ? [] : [{ type, id } as Selection];
    });
}

const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What a page without script has to hold, and does not. */
async function faultsOf(
  request: APIRequestContext,
  lang: Lang,
  selection: Selection,
): Promise<string[]> {
  const path = pathTo(lang, selection);
  const response = await request.get(path);
  if (response.status() !== 200) return [`${path}: ${response.status()}`];
  const html = unescape(await response.text());
  const marks = new Set([...html.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map((m) => m[1]));
  const missing = relationsOf(selection)
    .flatMap((r) => r.passages)
    .filter(({ exact, translation }) => {
      if (selection.type !== 'none') return !marks.has(exact);
      return !html.includes(lang === 'ar' ? exact : translation.en);
    });
  const arcs = html.match(/<a[^>]* data-tie="/g)?.length ?? 0;
  return [
    ...(arcs < 40 ? [`${path}: only ${arcs} arcs`] : []),
    ...(html.split('data-state="').length > 5 ? [] : [`${path}: no land`]),
    ...(html.includes(dossier.article.disclaimer.exact) ? [] : [`${path}: no disclaimer`]),
    ...missing.map((p) => `${path}: lacks “${p.exact}”`),
  ];
}

async function actorsHaveAll(request: APIRequestContext, lang: Lang): Promise<void> {
  const faults: string[] = [];
  for (const { id } of dossier.actors) faults.push(...(await faultsOf(request, lang, actorOf(id))));
  expect(faults).toEqual([]);
}

async function othersHaveAll(request: APIRequestContext, lang: Lang): Promise<void> {
  const pages = prerendered(lang).filter((one) => one.type !== 'actor');
  expect(pages.length).toBeGreaterThan(dossier.relations.length + dossier.places.length);
  const step = Math.ceil(pages.length / 40);
  const sample = [NONE, ...pages.filter((_, i) => i % step === 0)];
  const faults: string[] = [];
  for (const selection of sample) faults.push(...(await faultsOf(request, lang, selection)));
  expect(faults).toEqual([]);
}

function eachHasPage(lang: Lang): void {
  const there = new Set(prerendered(lang).map((one) => pathTo(lang, one)));
  const wanted = [
    ...dossier.relations.map(({ id }) => relationOf(id)),
    ...dossier.places.map(({ id }) => placeOf(id)),
    ...dossier.actors.map(({ id }) => actorOf(id)),
  ].map((one) => pathTo(lang, one));
  expect(wanted.filter((path) => !there.has(path))).toEqual([]);
}

// The steps share no state: they ask for files, and no page is open.
test('the pages hold what they have to, and none is missing', async ({ request }) => {
  for (const lang of LANGS) {
    await test.step(`${lang}: every actor's page has its picture, passages and disclaimer`, () =>
      actorsHaveAll(request, lang));
    await test.step(`${lang}: ties, relations and places have theirs, as a sample of each`, () =>
      othersHaveAll(request, lang));
    await test.step(`${lang}: every relation and place of the dossier has a page of its own`, () =>
      eachHasPage(lang));
  }
});
