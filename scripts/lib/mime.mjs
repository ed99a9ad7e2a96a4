// @ts-check
import { extname } from 'node:path';

/** @type {Record<string, string>} */
const TEXT = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
};
/** @type {Record<string, string>} */
const BINARY = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Formats that hold compressed data already. */
const DENSE = new Set([
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.avif',
  '.gif',
  '.woff',
  '.woff2',
  '.zip',
  '.pptx',
]);

/**
 * The Content-Type of a file. Text always names its encoding: an Arabic `.txt` opened on its own is
 * otherwise read in whatever encoding the browser guesses.
 * @param {string} file
 */
export function contentType(file) {
  const extension = extname(file).toLowerCase();
  const text = TEXT[extension];
  return text ? `${text}; charset=utf-8` : (BINARY[extension] ?? 'application/octet-stream');
}

/** Whether compressing the file saves anything. @param {string} file */
export function compresses(file) {
  return !DENSE.has(extname(file).toLowerCase());
}
