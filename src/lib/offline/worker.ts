import { HEAD, isHashed, isKept, KEPT, SHELL, versionIn, type Kept } from './kept';

/** What the worker needs of its surroundings, so that it can be tried without a browser. */
export interface Surroundings {
  version: string;
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds that a page may take before the shell stands in for it. */
  patience?: number;
}

const PREFIX = 'rawabit-';
const PATIENCE = 4000;

/** The beginning of an answer's text, without using the answer up. */
async function beginning(answer: Response): Promise<[head: string, whole: Response]> {
  if (answer.body === null) return ['', answer];
  const [copy, body] = answer.body.tee();
  const reader = copy.pipeThrough(new TextDecoderStream()).getReader();
  let head = '';
  while (head.length < HEAD && versionIn(head) === undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    head += value;
  }
  void reader.cancel().catch(() => undefined);
  const { status, statusText, headers } = answer;
  return [head, new Response(body, { status, statusText, headers })];
}

/**
 * Keeps one version of the program on the device and answers with it. Pages come from the network
 * while they are of the same version, since they hold their picture and text; otherwise, and
 * without a network, the kept shell opens the address. So no page ever meets another's scripts.
 */
export class OfflineWorker {
  private readonly name: string;

  constructor(private readonly around: Surroundings) {
    this.name = PREFIX + around.version;
  }

  /**
   * Fetches all that is kept.
   * @throws Error when something cannot be had, or is of another version: nothing is kept then.
   */
  async install(): Promise<void> {
    const { caches, fetch } = this.around;
    const cache = await caches.open(this.name);
    try {
      const { paths } = await this.list();
      await Promise.all(
        paths.map(async (path) => {
          const answer = await fetch(path, { cache: isHashed(path) ? 'default' : 'no-cache' });
          if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
          await cache.put(path, path === SHELL ? await this.own(answer) : answer);
        }),
      );
    } catch (error) {
      await caches.delete(this.name);
      throw error;
    }
  }

  /** The build's own list: what a program's parts load in turn is known to the build alone. */
  private async list(): Promise<Kept> {
    const answer = await this.around.fetch(KEPT, { cache: 'no-cache' });
    const value: unknown = answer.ok ? await answer.json() : undefined;
    if (!isKept(value)) throw new Error(`${KEPT}: ${String(answer.status)}`);
    if (value.version !== this.around.version) throw new Error('The site has changed meanwhile.');
    return value;
  }

  private async own(answer: Response): Promise<Response> {
    const [head, whole] = await beginning(answer);
    if (versionIn(head) !== this.around.version) throw new Error('The site has changed meanwhile.');
    return whole;
  }

  /** Puts away what other versions kept. */
  async activate(): Promise<void> {
    const { caches } = this.around;
    const names = await caches.keys();
    const others = names.filter((name) => name.startsWith(PREFIX) && name !== this.name);
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  /** The kept copy of a path. */
  private async copy(path: string): Promise<Response | undefined> {
    const cache = await this.around.caches.open(this.name);
    return cache.match(path);
  }

  /**
   * The answer to a request for this site, or `undefined` where the network is to give it.
   * @param early what the browser has asked for meanwhile, where it does
   */
  answer(request: Request, early?: Promise<unknown>): Promise<Response> | undefined {
    if (request.method !== 'GET') return undefined;
    return this.fromHere(request, early);
  }

  private async fromHere(request: Request, early?: Promise<unknown>): Promise<Response> {
    const kept = await this.copy(new URL(request.url).pathname);
    if (kept !== undefined) return kept;
    return request.mode === 'navigate' ? this.page(request, early) : this.around.fetch(request);
  }

  private async page(request: Request, early?: Promise<unknown>): Promise<Response> {
    const shell = async () => (await this.copy(SHELL)) ?? Response.error();
    const answer = await this.inTime(this.network(request, early));
    if (answer === undefined || answer.status >= 500) return shell();
    if (!isPage(answer)) return answer;
    const [head, whole] = await beginning(answer);
    const version = versionIn(head);
    return version === undefined || version === this.around.version ? whole : shell();
  }

  private async network(request: Request, early?: Promise<unknown>): Promise<Response | undefined> {
    try {
      const answer = await early;
      return answer instanceof Response ? answer : await this.around.fetch(request);
    } catch {
      return undefined;
    }
  }

  private inTime<T>(work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        resolve(undefined);
      }, this.around.patience ?? PATIENCE);
      void work.then((value) => {
        clearTimeout(late);
        resolve(value);
      });
    });
  }
}

const isPage = ({ headers }: Response) => headers.get('content-type')?.includes('text/html');
