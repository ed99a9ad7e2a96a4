/**
 * npm run export -- --dossier egypt-pakistan --lang ar --path actor/PK --out out.png
 * Pictures of a dossier, without a browser. See USAGE.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { presented, shownBy, type Briefing, type Step } from '../src/lib/briefing/briefing';
import { stepSheet, viewSheet } from '../src/lib/briefing/sheet';
import { worldBasemap } from '../src/lib/content/basemap';
import { briefingById, dossierById, dossierIds } from '../src/lib/content/dossiers';
import { NOTHING, selectionOf } from '../src/lib/domain/selection';
import type { Dossier } from '../src/lib/domain/types';
import { sheetSvg, type Sheet, type Tools } from '../src/lib/export/picture/sheet';
import type { Basemap } from '../src/lib/geo/basemap';
import { parseQuery } from '../src/lib/state/url';
import { readArguments, Refused, type Arguments } from './lib/export-arguments';
import { htmlOf } from './lib/html';
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
  --out FILE        its extension says the format: .svg .png; .html for the whole briefing`;

function strange(ignored: readonly { name: string; value: string }[]): void {
  const [first] = ignored;
  if (first === undefined) return;
  throw new Refused(`the dossier does not know ${first.name}=${first.value}`);
}

function viewAsked(dossier: Dossier, args: Arguments): Sheet {
  const { path, query: text } = args;
  const selection = path === '' ? NOTHING : selectionOf(dossier, path);
  if (selection === undefined) throw new Refused(`--path ${path}: the dossier has no such thing`);
  const { query, ignored } = parseQuery(new URLSearchParams(text), dossier);
  strange(ignored);
  return viewSheet(dossier, selection, query, args);
}

function stepAsked(dossier: Dossier, steps: readonly Step[], n: number, args: Arguments): Sheet {
  const step = steps[n - 1];
  if (step === undefined)
    throw new Refused(`--step ${String(n)}: the briefing has ${String(steps.length)} steps`);
  strange(shownBy(dossier, step.view).ignored);
  return stepSheet(dossier, step, { n, pages: steps.length }, args);
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
  if (extname(args.out) === '.html') {
    write(args.out, await htmlOf(args));
    return;
  }
  const dossier = dossierById(args.dossier);
  const tools = { typesetter: await nodeTypesetter(), basemap: worldBasemap() as Basemap };
  if (args.step === undefined) {
    await draw(viewAsked(dossier, args), args, args.out, tools);
    return;
  }
  const steps = presented(JSON.parse(briefingById(dossier.id)) as Briefing);
  const chosen = args.step === 'all' ? steps.map((_, i) => i + 1) : [args.step];
  for (const n of chosen) {
    const sheet = stepAsked(dossier, steps, n, args);
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
