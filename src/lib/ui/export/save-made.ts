import { saveBlob } from '../save-file';
import type { Made } from './jobs';

/** Media types of what can be saved, by the ending of its name. */
export const MEDIA = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  html: 'text/html;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  json: 'application/json',
} as const;
export type Format = keyof typeof MEDIA;

/** What was made as a file of a format. */
export function blobOf(made: Made, format: Format): Blob {
  return new Blob(Array.isArray(made) ? made : [made.svg], { type: MEDIA[format] });
}

/** Hands what was made to the reader as a file. */
export function saveMade(name: string, made: Made, format: Format): void {
  saveBlob(name, blobOf(made, format));
}
