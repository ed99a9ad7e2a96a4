/// <reference lib="webworker" />
/**
 * Makes pictures and files beside the page, which stays quick; to call a job off, the worker is
 * ended. WebAssembly, which text is shaped with, is forbidden to the page's own scripts, but not here.
 */
import type { Dossier } from '$lib/domain/types';
import { drawingOf } from '$lib/export/drawing/drawing';
import { sheetPicture, type Tools } from '$lib/export/picture/sheet';
import type { PngOf } from '$lib/export/pptx/deck';
import { canvasPng } from '$lib/export/png/canvas-png';
import { readFontFiles } from '$lib/export/typeset/font-files';
import { loadTypesetter } from '$lib/export/typeset/typeset';
import { loadAtlas } from '../map/load-atlas';
import { received, type FromWorker, type Job, type Made, type ToWorker } from './jobs';

async function fontFile(path: string): Promise<ArrayBuffer> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response.arrayBuffer();
}

async function loadTools(): Promise<Tools> {
  const [typesetter, atlas] = await Promise.all([
    readFontFiles(fontFile).then(loadTypesetter),
    loadAtlas(),
  ]);
  return { typesetter, atlas };
}

let tools: Promise<Tools> | undefined;
let dossier: Dossier | undefined;

/** What pictures are drawn with, loaded once; what could not be loaded is asked for again. */
function ready(): Promise<Tools> {
  const own = (tools ??= loadTools());
  own.catch(() => (tools = undefined));
  return own;
}

/** Pictures on a slide, for programs that know no SVG: base, signs, legend and code. */
const PICTURES = 4;

async function slidesFile(
  { title, slides, date }: Extract<Job, { type: 'pptx' }>,
  all: Dossier,
  drawn: Tools,
  progress: (share: number) => void,
): Promise<BlobPart> {
  const { pptxOf } = await import('$lib/export/pptx/deck');
  let done = 0;
  const png: PngOf = async (svg, size) => {
    const parts = await canvasPng(drawingOf(svg), size);
    done += 1;
    progress(Math.min(0.99, done / (slides.length * PICTURES)));
    return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  };
  const whole = slides.map((slide) => ({ ...slide, sheet: received(slide.sheet, all) }));
  return (await pptxOf({ title, slides: whole, date }, drawn, png)) as Uint8Array<ArrayBuffer>;
}

async function made(job: Job, progress: (share: number) => void): Promise<Made> {
  const drawn = await ready();
  if (dossier === undefined) throw new Error('no dossier');
  const all = dossier;
  if (job.type === 'pptx') return [await slidesFile(job, all, drawn, progress)];
  const sheets = job.sheets.map((sheet) => received(sheet, all));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  if (job.type === 'pdf') {
    const { sheetsPdf } = await import('$lib/export/pdf/sheets');
    const { size, look, date, width } = job;
    const tell = (done: number) => {
      progress(done / sheets.length);
    };
    return [await sheetsPdf(sheets, size, drawn, { look, date, width, progress: tell })];
  }
  const picture = sheetPicture(sheet, job.size, drawn, job.look);
  if (job.type === 'picture') return picture;
  const parts = await canvasPng(drawingOf(picture.svg), job.size, {
    progress,
    perInch: job.perInch,
  });
  return parts as BlobPart[];
}

const scope = self as unknown as DedicatedWorkerGlobalScope;

function tell(message: FromWorker): void {
  scope.postMessage(message);
}

async function work(id: number, job: Job): Promise<void> {
  try {
    const progress = (share: number) => {
      tell({ id, type: 'progress', share });
    };
    tell({ id, type: 'done', made: await made(job, progress) });
  } catch (error) {
    tell({ id, type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'dossier') {
    dossier = data.dossier;
    ready().catch(() => undefined);
  } else void work(data.id, data.job);
};
