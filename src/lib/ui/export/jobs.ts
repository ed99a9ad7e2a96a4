import type { Dossier } from '$lib/domain/types';
import type { Look } from '$lib/export/picture/look';
import type { Picture, Sheet } from '$lib/export/picture/sheet';
import type { Slide } from '$lib/export/pptx/slide';
import type { Pixels } from '$lib/export/png/png';

/** A sheet on its way to the worker, which has the dossier already. */
export interface SentSheet extends Omit<Sheet, 'dossier' | 'relations'> {
  relations: readonly string[];
}

/** A slide on its way to the worker. */
export interface SentSlide extends Omit<Slide, 'sheet'> {
  sheet: SentSheet;
}

/** What all work on pictures needs. */
interface Work {
  sheets: readonly SentSheet[];
  size: Pixels;
  look: Look;
}

/** What the worker is asked for. */
export type Job =
  | ({ type: 'picture' } & Work)
  | ({ type: 'png'; perInch: number | undefined } & Work)
  | { type: 'pptx'; title: string; slides: readonly SentSlide[]; date: string }
  | ({ type: 'pdf'; date: string; width: number | undefined } & Work);

/** What the page tells the worker: first its dossier, then one job after the other. */
export type ToWorker =
  { type: 'dossier'; dossier: Dossier } | { type: 'job'; id: number; job: Job };

/** What a job comes to: a picture to look at, or the parts of a file. */
export type Made = Picture | BlobPart[];

/** What the worker tells of a job. */
export type FromWorker =
  | { id: number; type: 'progress'; share: number }
  | { id: number; type: 'done'; made: Made }
  | { id: number; type: 'failed'; reason: string };

/** A sheet as it is sent. */
export function sent(sheet: Sheet): SentSheet {
  const { view, title, text, evidence, quotes, link, also } = sheet;
  const relations = sheet.relations.map(({ id }) => id);
  return { view, title, text, evidence, quotes, link, also, relations };
}

/** A sheet as it was before it was sent. */
export function received({ relations, ...rest }: SentSheet, dossier: Dossier): Sheet {
  const ids = new Set(relations);
  return { ...rest, dossier, relations: dossier.relations.filter(({ id }) => ids.has(id)) };
}

/** A slide as it is sent. */
export function sentSlide({ sheet, ...rest }: Slide): SentSlide {
  return { ...rest, sheet: sent(sheet) };
}
