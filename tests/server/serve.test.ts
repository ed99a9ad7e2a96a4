import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

let site: Awaited<ReturnType<typeof serve>>;
let dir = '';
const SECRET = 'what nobody may read';

beforeAll(async () => {
  const base = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(base, 'secret.txt'), SECRET);
  dir = join(base, 'site');
  mkdirSync(join(dir, 'embed'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), '<p>start</p>');
  writeFileSync(join(dir, '404.html'), '<p>nothing here</p>');
  writeFileSync(join(dir, '.hidden'), SECRET);
  writeFileSync(join(dir, 'embed', 'map.html'), '<p>map</p>');
  writeFileSync(join(dir, 'large.bin'), Buffer.alloc(20_000_000, 'x'));
  symlinkSync(join(base, 'secret.txt'), join(dir, 'link.txt'));
  site = await serve({ dir, port: 0 });
});
afterAll(() => site.close());

const portOf = (url: string) => Number(new URL(url).port);

/** Sends bytes as they stand, since a client would tidy them, and reads the answer to its end. */
function raw(text: string, port = portOf(site.url)): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', (error) => {
      // A server that refuses may close before all has been written.
      if (answer === '') reject(error);
      else resolve(answer);
    });
  });
}
const get = (path: string, more = '') =>
  raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${more}\r\n`);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('what the server refuses', () => {
  it('gives no file outside its folder, however the path is written', async () => {
    const paths = [
      ...['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%252e%252e/secret.txt'],
      ...['/..\\secret.txt', '/..%5csecret.txt', '//../secret.txt', '/embed/../../secret.txt'],
      ...[
        '/.hidden',
        '/%2ehidden',
        '/link.txt',
        '/secret.txt%00.html',
        '/%zz',
        '/%c0%ae/secret.txt',
      ],
      ...['http://a/../secret.txt', 'file:///etc/passwd', '*', `/${'../'.repeat(40)}etc/passwd`],
    ];
    for (const path of paths) {
      const answer = await get(path);
      expect(answer, path).not.toContain(SECRET);
      expect(answer, path).not.toContain('root:');
      expect(statusOf(answer), path).toBe(404);
    }
  });

  it('answers GET and HEAD alone', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND']) {
      const answer = await raw(`${method} / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      expect(statusOf(answer), method).toBe(405);
      expect(answer, method).toMatch(/allow: GET, HEAD/i);
    }
    const head = await raw('HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(statusOf(head)).toBe(200);
    expect(head).not.toContain('start');
    expect(statusOf(await raw('NONSENSE\r\n\r\n'))).toBe(400);
  });

  it('refuses headers and addresses that are too large, and goes on', async () => {
    expect(statusOf(await get('/', `X-Large: ${'x'.repeat(20_000)}\r\n`))).toBe(431);
    expect(statusOf(await get(`/${'a'.repeat(20_000)}`))).toBe(431);
    expect(statusOf(await get('/', 'Range: bytes=-1,abc-\r\n'))).toBe(200);
    expect(statusOf(await get('/'))).toBe(200);
  });
});

describe('what the server answers', () => {
  it('says with every answer how it may be used; maps made for other pages may stand in them', async () => {
    for (const [path, status] of [
      ...([
        ['/', 200],
        ['/nothing', 404],
        ['/embed/map/', 308],
      ] as const),
      ...([['/.hidden', 404]] as const),
      ...([['/gone.js', 404]] as const),
    ]) {
      const answer = await get(path);
      expect(statusOf(answer), path).toBe(status);
      expect(answer, path).toMatch(/x-content-type-options: nosniff/i);
      expect(answer, path).toMatch(/referrer-policy: no-referrer/i);
      // Each header of its own counts a few dozen times before a page is whole.
      const page = /permissions-policy: .*camera=\(\)/i.test(answer);
      expect(page, path).toBe(!path.endsWith('.js'));
      expect(answer, path).not.toMatch(/set-cookie/i);
      const framed = path.startsWith('/embed/');
      expect(/frame-ancestors 'self'/.test(answer), path).toBe(!framed);
      expect(/x-frame-options/i.test(answer), path).toBe(!framed);
    }
  });

  it('lets answers end when it is asked to stop', async () => {
    const own: ChildProcess = spawn(
      process.execPath,
      ['scripts/serve.mjs', '--dir', dir, '--port', '0'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const url = await new Promise<string>((resolve) =>
      own.stdout?.once('data', (data: Buffer) => {
        resolve(data.toString().trim());
      }),
    );
    const ended = new Promise<number | null>((resolve) => own.once('exit', resolve));
    const response = await fetch(`${url}large.bin`);
    own.kill('SIGTERM');
    expect((await response.arrayBuffer()).byteLength).toBe(20_000_000);
    expect(await ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});
