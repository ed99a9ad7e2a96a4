// @ts-check
// Serves a prerendered site, with nothing but Node. Written out, since the common static middleware
// ends the whole process on a malformed Range header or a file that a rebuild has just removed.
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { bodyCache, encodingFor } from './lib/bodies.mjs';
import { locate, pathOf } from './lib/locate.mjs';
import { safeHeaders } from './lib/headers.mjs';
import { contentType } from './lib/mime.mjs';
import { option, portFrom } from './lib/options.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./lib/locate.mjs').Found} Found */
/** @typedef {{ root: string, body: ReturnType<typeof bodyCache> }} Site */

/** Most bytes of a request's headers, its address among them; more are refused with 431. */
const MOST_HEADERS = 8192;
/** Milliseconds until headers, and a whole request, must have come. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5000 };
/** Milliseconds that answers under way are given when the server stops. */
const LAST = 3000;

/** Names under this folder carry a hash of their content. */
const IMMUTABLE = '/_app/immutable/';

/** @param {Response} response @param {number} status @param {string} text */
function plain(response, status, text) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}

/** @param {string} path @param {number} status */
function cacheControl(path, status) {
  if (status !== 200) return 'no-store';
  return path.startsWith(IMMUTABLE) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** @param {Request} request @param {string} etag */
function hasCopy(request, etag) {
  const known = request.headers['if-none-match'] ?? '';
  return known.split(',').some((one) => one.trim() === etag);
}

/** @param {Site} site @param {Request} request @param {Response} response @param {Found} found @param {number} status */
async function send(site, request, response, { file, stats }, status) {
  const encoding = encodingFor(file, stats.size, String(request.headers['accept-encoding'] ?? ''));
  const { data, etag } = await site.body(file, stats, encoding);
  response.setHeader('Cache-Control', cacheControl(pathOf(request.url ?? '/') ?? '', status));
  response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200) response.setHeader('ETag', etag);
  if (status === 200 && hasCopy(request, etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(status, { 'Content-Type': contentType(file), 'Content-Length': data.length });
  response.end(request.method === 'HEAD' ? undefined : data);
}

/** @param {Site} site @param {Request} request @param {Response} response */
async function answer(site, request, response) {
  const path = pathOf(request.url ?? '/');
  for (const [name, value] of Object.entries(safeHeaders(path))) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(response, 405, 'Only GET and HEAD.');
  }
  const found = path === undefined ? undefined : await locate(site.root, path);
  if (found && path && path.length > 1 && path.endsWith('/')) {
    // One address per page: relative links in it would otherwise point one level too deep.
    const { pathname, search } = new URL(`http://site${request.url}`);
    response.setHeader('Location', pathname.replace(/^\/+/, '/').replace(/\/+$/, '') + search);
    return plain(response, 308, 'Moved.');
  }
  if (found) return send(site, request, response, found, 200);
  const missing = await locate(site.root, '/404.html');
  return missing ? send(site, request, response, missing, 404) : plain(response, 404, 'Not found.');
}

/** @param {Response} response @param {unknown} error */
function fail(response, error) {
  console.error(error);
  if (response.headersSent) response.destroy();
  else plain(response, 500, 'The server failed.');
}

/** @param {string} host @param {number} port */
function urlOf(host, port) {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

/**
 * Serves the folder `dir`; rejects with the error of `listen`, so that a caller can try another port.
 * Files are looked up at each request: a rebuild shows without a restart.
 * @param {{ dir: string, port: number, host?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ dir, port, host = '127.0.0.1' }) {
  const root = await realpath(dir).catch(() => {
    throw new Error(`There is no folder ${dir} to serve: build the site first.`);
  });
  const site = { root, body: bodyCache() };
  const server = createServer({ maxHeaderSize: MOST_HEADERS, ...PATIENCE }, (request, response) => {
    // Nobody sends this site anything: what comes with a request is not read.
    request.resume();
    answer(site, request, response).catch((error) => fail(response, error));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  return {
    url: urlOf(host, address && typeof address === 'object' ? address.port : port),
    close: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), LAST);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** `node scripts/serve.mjs [--dir build] [--port 4173] [--host 127.0.0.1]` */
async function main() {
  const args = process.argv.slice(2);
  const port = portFrom(option(args, 'port', process.env['PORT']) || '4173');
  const host = option(args, 'host', process.env['HOST']) || '127.0.0.1';
  const { url, close } = await serve({ dir: option(args, 'dir', 'build') ?? 'build', port, host });
  console.log(url);
  // The first signal lets answers end; a second, as the handler is gone by then, ends all at once.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
