// @ts-check
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compresses } from './mime.mjs';
import { COPY } from './precompress.mjs';

/** @typedef {'br' | 'gzip' | ''} Encoding */
/** @typedef {{ data: Buffer, etag: string }} Body */
/** @typedef {{ stamp: string, body: Promise<Body>, bytes: number }} Entry */

const SMALLEST_WORTH_IT = 1024;
const CACHE_BYTES = 96 * 1024 * 1024;

/** Brotli 5 beats gzip 9 in size and takes about as long; 11 would hold up a first visit. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** @param {Buffer} raw @param {Encoding} encoding */
function encode(raw, encoding) {
  if (encoding === 'br') return promisify(brotliCompress)(raw, BROTLI);
  if (encoding === 'gzip') return promisify(gzip)(raw, { level: 7 });
  return Promise.resolve(raw);
}

/**
 * The smaller copy that the build has put beside a file, unless the file is newer.
 * @param {string} file
 */
async function copyOf(file) {
  try {
    const [copy, own] = await Promise.all([stat(file + COPY), stat(file)]);
    return copy.mtimeMs < own.mtimeMs ? undefined : await readFile(file + COPY);
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {Encoding} encoding @returns {Promise<Body>} */
async function load(file, encoding) {
  const raw = await readFile(file);
  const copy = encoding === 'br' ? await copyOf(file) : undefined;
  // Of the content, so that a rebuild that changes nothing leaves browsers' copies valid; weak, since
  // it is the same for every encoding.
  const etag = `W/"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`;
  return { data: copy ?? (await encode(raw, encoding)), etag };
}

/**
 * The encoding to send a file in. Brotli where it is accepted, gzip otherwise, `''` for as it is.
 * @param {string} file @param {number} size @param {string} accepted the Accept-Encoding header
 * @returns {Encoding}
 */
export function encodingFor(file, size, accepted) {
  if (size < SMALLEST_WORTH_IT || !compresses(file)) return '';
  const refused = /\b(br|gzip)\s*;\s*q=0(\.0*)?\s*(,|$)/gi;
  const wanted = accepted.replace(refused, '');
  return /\bbr\b/i.test(wanted) ? 'br' : /\bgzip\b/i.test(wanted) ? 'gzip' : '';
}

/**
 * Bodies as they are sent, kept in memory up to a limit, the longest unused dropped first: a page is
 * compressed once, not once per visit. A file that changed on disk is read again.
 */
export function bodyCache(limit = CACHE_BYTES) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let held = 0;

  /** @param {string} key */
  const drop = (key) => {
    held -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };

  /** @param {string} key @param {Entry} entry @param {number} bytes */
  const settle = (key, entry, bytes) => {
    if (entries.get(key) !== entry) return;
    entry.bytes = bytes;
    held += bytes;
    for (const oldest of entries.keys()) {
      if (held <= limit) break;
      drop(oldest);
    }
  };

  /**
   * @param {string} file @param {{ mtimeMs: number, size: number }} stats @param {Encoding} encoding
   * @returns {Promise<Body>}
   */
  return function body(file, stats, encoding) {
    const key = `${encoding}:${file}`;
    const stamp = `${stats.mtimeMs}-${stats.size}`;
    const known = entries.get(key);
    drop(key);
    const entry = known?.stamp === stamp ? known : { stamp, body: load(file, encoding), bytes: 0 };
    entries.set(key, entry);
    held += entry.bytes;
    if (entry !== known) {
      entry.body.then(
        ({ data }) => settle(key, entry, data.length),
        () => entries.get(key) === entry && drop(key),
      );
    }
    return entry.body;
  };
}
