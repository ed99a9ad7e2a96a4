import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { load, type Ask } from '../bench/lib/traffic';

const page = (n: number): string => `<p>${'a page of some length '.repeat(200)}${String(n)}</p>`;
const ask = (path: string, status = 200, method: Ask['method'] = 'GET'): Ask => ({
  ...{ path, method, status },
  headers: { 'accept-encoding': 'br' },
});

it('the server answers 500 requests a second of mixed pages without an error', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'load-'));
  writeFileSync(join(dir, '404.html'), '<p>nothing here</p>');
  for (let i = 0; i < 50; i++) writeFileSync(join(dir, `${String(i)}.html`), page(i));
  const site = await serve({ dir, port: 0 });
  const pages = Array.from({ length: 50 }, (_, i) => ask(`/${String(i)}`));
  const asks = [...pages, ask('/gone', 404), ask('/7', 200, 'HEAD')];
  const served = await load(site.url, asks, { rate: 500, seconds: 2 });
  await site.close();
  expect(served.faults).toEqual([]);
  expect(served.asked).toBe(1000);
  expect([...served.statuses.keys()].sort()).toEqual([200, 404]);
});

it('a load counts wrong answers, and bodies that are cut off, as faults', async () => {
  const server = createServer((request, answer) => {
    if (request.url === '/cut') {
      answer.writeHead(200, { 'content-length': 100 }).write('half');
      answer.destroy();
    } else answer.writeHead(500).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const asks = [ask('/cut'), ask('/wrong')];
  const options = { rate: 20, seconds: 0.1 };
  const { faults } = await load(`http://127.0.0.1:${String(port)}`, asks, options);
  server.close();
  expect(faults).toHaveLength(2);
  expect(faults.join()).toContain('500 instead of 200');
});
