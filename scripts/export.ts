/**
 * npm run export -- --dossier egypt-pakistan --lang ar --path actor/PK --out out.png
 * Pictures of a dossier, without a browser. See USAGE.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { stepAddress } from '../src/lib/briefing/address';
import {
  presented,
  relationsShown,
  shownBy,
  viewStateOf,
  wordsIn,
  type Briefing,
  type Step,
} from '../src/lib/briefing/briefing';
import { worldBasemap } from '../src/lib/content/basemap';
import { briefingById, dossierById, dossierIds } from '../src/lib/content/dossiers';
import { selectionOf, type Selection } from '../src/lib/domain/selection';
import type { Dossier, Lang } from '../src/lib/domain/types';
import { evidenceOf } from '../src/lib/export/picture/evidence';
import { sheetSvg, type Sheet, type Tools } from '../src/lib/export/picture/sheet';
import type { Basemap } from '../src/lib/geo/basemap';
import { selectionName } from '../src/lib/i18n/selection-name';
import { addressOf, parseQuery, type Query } from '../src/lib/state/url';
import { readArguments, Refused, type Arguments } from './lib/export-arguments';
import { pngOf } from './lib/png';
import { nodeTypesetter } from './lib/typesetter';

const USAGE = `npm run export -- [options] --out FILE
  --dossier ID      which dossier (${dossierIds().join(', ')})
  --lang ar|en      language of the picture (ar)
  --path PATH       what is selected, as in addresses: actor/PK, tie/EG-PK/visit, relation/…
  --query "…"       filter and camera, as in addresses: "kinds=visit.exercise&period=2016..2025"
  --step N          a step of the briefing, from 1, instead of --path and --query
  --all-steps       every step: the file's name gets -01, -02 …
  --theme light|dark
  --size WxH        pixels, up to 16000 a side (1920x1080)
  --base URL        where the product is served: the picture gets a QR code that leads there
  --date YYYY-MM-DD the date written on the picture (today)
  --out FILE        its extension says the format: .svg .png`;

interface Asked {
  selection: Selection;
  query: Query;
  title: string;
  text: string;
  link: string;
}

function strange(ignored: readonly { name: string; value: string }[]): void {
  const [first] = ignored;
  if (first === undefined) return;
  throw new Refused(`the dossier does not know ${first.name}=${first.value}`);
}

function viewAsked(dossier: Dossier, { lang, path, query: text }: Arguments): Asked {
  const selection = path === '' ? ({ type: 'none' } as const) : selectionOf(dossier, path);
  if (selection === undefined) throw new Refused(`--path ${path}: the dossier has no such thing`);
  const { query, ignored } = parseQuery(new URLSearchParams(text), dossier);
  strange(ignored);
  return {
    ...{ selection, query, title: selectionName(dossier, lang, selection), text: '' },
    link: addressOf(lang, dossier.id, 'explore', selection, query),
  };
}

function stepAsked(dossier: Dossier, lang: Lang, step: Step, n: number, pages: number): Asked {
  const { selection, query, ignored } = shownBy(dossier, step.view);
  strange(ignored);
  return {
    ...{ selection, query, title: wordsIn(step.title, lang).text },
    text: wordsIn(step.text, lang).text,
    link: stepAddress(lang, dossier.id, n, pages),
  };
}

function sheetOf(dossier: Dossier, asked: Asked, args: Arguments): Sheet {
  const { title, text, link } = asked;
  const { lang, theme, base, date } = args;
  const relations = relationsShown(dossier, asked);
  return {
    ...{ dossier, relations, title, text },
    view: viewStateOf(lang, asked, theme),
    evidence: evidenceOf(dossier, { lang, filter: asked.query.filter }, relations, date),
    link: base === undefined ? undefined : new URL(link, base).href,
  };
}

/** Written whole or not at all: a picture that fails leaves no half file. */
function write(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  writeFileSync(part, bytes);
  renameSync(part, file);
  console.log(file);
}

async function draw(sheet: Sheet, args: Arguments, file: string, tools: Tools): Promise<void> {
  const svg = sheetSvg(sheet, args.size, tools);
  write(file, extname(file) === '.png' ? await pngOf(svg, args.size) : svg);
}

function numbered(file: string, n: number): string {
  const extension = extname(file);
  return `${file.slice(0, -extension.length)}-${String(n).padStart(2, '0')}${extension}`;
}

async function main(args: Arguments): Promise<void> {
  const dossier = dossierById(args.dossier);
  const tools = { typesetter: await nodeTypesetter(), basemap: worldBasemap() as Basemap };
  if (args.step === undefined) {
    await draw(sheetOf(dossier, viewAsked(dossier, args), args), args, args.out, tools);
    return;
  }
  const steps = presented(JSON.parse(briefingById(dossier.id)) as Briefing);
  const chosen = args.step === 'all' ? steps.map((_, i) => i + 1) : [args.step];
  for (const n of chosen) {
    const step = steps[n - 1];
    if (step === undefined)
      throw new Refused(`--step ${String(n)}: the briefing has ${String(steps.length)} steps`);
    const sheet = sheetOf(dossier, stepAsked(dossier, args.lang, step, n, steps.length), args);
    await draw(sheet, args, args.step === 'all' ? numbered(args.out, n) : args.out, tools);
  }
}

try {
  if (process.argv.includes('--help')) console.log(USAGE);
  else await main(readArguments(process.argv.slice(2), dossierIds()));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}
