import { beforeEach, describe, expect, it } from 'vitest';
import { OfflineWorker } from './worker';

/** A store of answers by path, as the browser's caches are. */
class Caches {
  all = new Map<string, Map<string, Response>>();
  open(name: string): Promise<Cache> {
    const cache = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, cache);
    const put = (path: string, answer: Response) => {
      cache.set(path, answer);
      return Promise.resolve();
    };
    const match = (path: string) => Promise.resolve(cache.get(path)?.clone());
    return Promise.resolve({ put, match } as unknown as Cache);
  }
  keys = () => Promise.resolve([...this.all.keys()]);
  delete = (name: string) => Promise.resolve(this.all.delete(name));
}

const html = (version: string, text: string) =>
  new Response(`<meta name="version" content="${version}" />${text}`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

/** A site of one version on a network that can be cut. */
class Site {
  cut = false;
  version = '1';
  missing = new Set<string>();
  asked: string[] = [];
  fetch = (request: Request | string): Promise<Response> => {
    const path = typeof request === 'string' ? request : new URL(request.url).pathname;
    this.asked.push(path);
    if (this.cut) return Promise.reject(new TypeError('Failed to fetch'));
    if (this.missing.has(path)) return Promise.resolve(new Response('', { status: 404 }));
    if (path === '/kept.json')
      return Promise.resolve(
        Response.json({ version: this.version, paths: ['/shell.html', '/_app/immutable/a.js'] }),
      );
    if (path.endsWith('.js')) return Promise.resolve(new Response(`script ${this.version}`));
    const what = path === '/shell.html' ? 'shell' : 'page';
    return Promise.resolve(html(this.version, `${what} ${this.version}`));
  };
}

let caches: Caches;
let site: Site;
let worker: OfflineWorker;
beforeEach(() => {
  [caches, site] = [new Caches(), new Site()];
  worker = workerOf('1');
});
const workerOf = (version: string) =>
  new OfflineWorker({ version, caches, fetch: site.fetch, patience: 30 });

const ask = async (path: string, mode = 'navigate') => {
  const request = { url: `http://site${path}`, method: 'GET', mode } as Request;
  const answer = await worker.answer(request);
  return answer?.text();
};

describe('a device that keeps the program', () => {
  it('opens any address without a network, and its scripts with it', async () => {
    await worker.install();
    site.cut = true;
    expect(await ask('/ar/a-dossier/relation/one?kinds=visit')).toContain('shell 1');
    expect(await ask('/_app/immutable/a.js', 'no-cors')).toBe('script 1');
  });

  it('shows pages of the network while they are of its own version', async () => {
    await worker.install();
    expect(await ask('/ar/a-dossier')).toContain('page 1');
  });

  it('opens an address with its own shell where the site has become another', async () => {
    await worker.install();
    site.version = '2';
    expect(await ask('/ar/a-dossier')).toContain('shell 1');
    expect(await ask('/_app/immutable/a.js', 'no-cors')).toBe('script 1');
  });

  it('does not wait for a page that does not come', async () => {
    await worker.install();
    const slow = new OfflineWorker({
      ...{ version: '1', caches, patience: 10 },
      fetch: () => new Promise(() => undefined),
    });
    const request = { url: 'http://site/ar', method: 'GET', mode: 'navigate' } as Request;
    expect(await (await slow.answer(request))?.text()).toContain('shell 1');
  });

  it('passes on that an address leads nowhere', async () => {
    await worker.install();
    site.missing.add('/ar/nothing');
    const request = { url: 'http://site/ar/nothing', method: 'GET', mode: 'navigate' } as Request;
    expect((await worker.answer(request))?.status).toBe(404);
  });

  it('leaves to the network what is no question', () => {
    const request = { url: 'http://site/ar', method: 'POST', mode: 'cors' } as Request;
    expect(worker.answer(request)).toBeUndefined();
  });
});

describe('keeping it', () => {
  it('is all or nothing', async () => {
    site.missing.add('/_app/immutable/a.js');
    await expect(worker.install()).rejects.toThrow('/_app/immutable/a.js: 404');
    expect(caches.all.size).toBe(0);
  });

  it('takes nothing from a site that is changing', async () => {
    site.version = '2';
    await expect(worker.install()).rejects.toThrow('has changed');
    expect(caches.all.size).toBe(0);
  });

  it('of a new version leaves the old one whole until that takes over', async () => {
    await worker.install();
    site.version = '2';
    const next = workerOf('2');
    await next.install();
    expect(await ask('/_app/immutable/a.js', 'no-cors')).toBe('script 1');
    await next.activate();
    expect([...caches.all.keys()]).toEqual(['rawabit-2']);
  });
});
