import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site whose network can be cut, and which can become another version of itself. */
export interface Site {
  url: string;
  /** Whether it answers nothing, as where there is no network. */
  cut: boolean;
  /** The version that it says it is; that of the build where it is not given. */
  version: string | undefined;
  /** Paths that it does not have. */
  missing: Set<string>;
  /** Paths that it has been asked for. */
  asked: Set<string>;
  close: () => Promise<void>;
}

const isText = (type: string) => /html|javascript|json/.test(type);

/** The version of the program that a server serves. */
async function versionOf(origin: string): Promise<string> {
  const { version } = (await (await fetch(`${origin}/kept.json`)).json()) as { version: string };
  return version;
}

/** Serves what another server does, as a site of its own that can be cut off and changed. */
export async function siteLike(origin: string): Promise<Site> {
  const own = await versionOf(origin);
  const site = {
    ...{ cut: false, version: undefined as string | undefined },
    ...{ missing: new Set<string>(), asked: new Set<string>() },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    site.asked.add(path);
    const from = await fetch(origin + path, { redirect: 'manual' });
    const type = from.headers.get('content-type') ?? '';
    let body = Buffer.from(await from.arrayBuffer());
    if (site.version !== undefined && isText(type))
      body = Buffer.from(body.toString().replaceAll(own, site.version));
    response.writeHead(site.missing.has(path) ? 404 : from.status, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      ...(from.headers.has('location') ? { Location: from.headers.get('location') ?? '' } : {}),
    });
    response.end(body);
  };
  const server = createServer((request, response) => {
    if (site.cut) request.socket.destroy();
    else answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(site, {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  });
}
