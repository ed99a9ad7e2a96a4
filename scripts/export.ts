/**
 * npm run export -- --dossier egypt-pakistan --lang ar --path actor/PK --out out.png
 * Pictures, slides and data of a dossier, without a browser. See USAGE.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { stepSheet, viewSheet } from '../src/lib/briefing/sheet';
import { worldAtlas } from '../src/lib/content/basemap';
import { dossierById, dossierIds } from '../src/lib/content/dossiers';
import type { Dossier } from '../src/lib/domain/types';
import { sheetsPdf } from '../src/lib/export/pdf/sheets';
import { sheetSvg, type Sheet, type Tools } from '../src/lib/export/picture/sheet';
import { stepsAsked, viewAsked } from './lib/asked';
import { NAMED_PARTS, readArguments, Refused, type Arguments } from './lib/export-arguments';
import { dataFile, slidesFile } from './lib/formats';
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
  --theme light|dark|print
  --both            words in both languages, the picture's own first
  --with PARTS      --without PARTS: ${NAMED_PARTS.join(',')}
  --transparent     nothing behind land and letters
  --letters N       how large letters and signs are (1)
  --size WxH        pixels, up to 16000 a side (1920x1080)
  --base URL        where the product is served: the picture gets a QR code that leads there
  --date YYYY-MM-DD the date written on the picture (today)
  --out FILE        its extension says the format: .svg .png .pdf .pptx; a PDF or a file of slides
                    holds all steps; .html is the whole briefing to open in a
                    browser; what is shown as data: .csv .geojson .json`;

/** Written whole or not at all: a picture that fails leaves no half file. */
function write(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  writeFileSync(part, bytes);
  renameSync(part, file);
  console.log(file);
}

async function draw(sheet: Sheet, args: Arguments, file: string, tools: Tools): Promise<void> {
  const svg = sheetSvg(sheet, args.size, tools, args.look);
  write(file, extname(file) === '.png' ? await pngOf(svg, args.size) : svg);
}

async function drawPdf(sheets: Sheet[], args: Arguments, tools: Tools): Promise<void> {
  write(args.out, new Uint8Array(await sheetsPdf(sheets, args.size, tools, args)));
}

function numbered(file: string, n: number): string {
  const extension = extname(file);
  return `${file.slice(0, -extension.length)}-${String(n).padStart(2, '0')}${extension}`;
}

function sheetsAsked(dossier: Dossier, args: Arguments): Sheet[] {
  if (args.step !== undefined)
    return stepsAsked(dossier, args.step).map(({ step, ...place }) =>
      stepSheet(dossier, step, place, args),
    );
  const { selection, query } = viewAsked(dossier, args);
  return [viewSheet(dossier, selection, query, args)];
}

async function main(args: Arguments): Promise<void> {
  if (extname(args.out) === '.html') {
    write(args.out, await htmlOf(args));
    return;
  }
  const dossier = dossierById(args.dossier);
  const data = dataFile(dossier, args);
  if (data !== undefined) {
    write(args.out, data);
    return;
  }
  const tools = { typesetter: await nodeTypesetter(), atlas: worldAtlas() };
  if (extname(args.out) === '.pptx') {
    write(args.out, await slidesFile(dossier, args, tools));
    return;
  }
  const sheets = sheetsAsked(dossier, args);
  if (extname(args.out) === '.pdf') {
    await drawPdf(sheets, args, tools);
    return;
  }
  for (const [i, sheet] of sheets.entries())
    await draw(sheet, args, args.step === 'all' ? numbered(args.out, i + 1) : args.out, tools);
}

try {
  if (process.argv.includes('--help')) console.log(USAGE);
  else await main(readArguments(process.argv.slice(2), dossierIds()));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}
