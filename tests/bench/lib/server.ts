import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../../scripts/serve.mjs';

/** One answer as it went over the wire. */
export interface Sent {
  path: string;
  type: string;
  /** Bytes of the body as sent, compressed where it was. */
  bytes: number;
  /** Bytes of its status line and headers. */
  head: number;
  /** When it was asked for, milliseconds since 1970. */
  at: number;
}

/** The site and the bare page on one origin, in gzip only, with a ledger of what was sent. */
export interface BenchServer {
  url: string;
  sent: Sent[];
  close: () => Promise<void>;
}

/** Where the bare page's files are. */
export const BARE = '/bare';

const agent = new Agent({ keepAlive: true });

/** Bytes of an answer until its body: `HTTP/1.1 200 OK`, a line for each header, and an empty one. */
function headOf({ statusCode, statusMessage = '', rawHeaders }: IncomingMessage): number {
  const status = `HTTP/1.1 ${String(statusCode)} ${statusMessage}`;
  // Names and values take turns; “: ” or a line's end follows each.
  return [status, ...rawHeaders].reduce((sum, text) => sum + text.length + 2, 0);
}

/** Asks the project's own server in gzip alone, so that headers and caching are those of production. */
function forward(from: string, incoming: IncomingMessage, answer: ServerResponse, sent: Sent[]) {
  const record: Sent = { path: incoming.url ?? '/', type: '', bytes: 0, head: 0, at: Date.now() };
  sent.push(record);
  const headers = { ...incoming.headers, 'accept-encoding': 'gzip' };
  const upstream = request(
    new URL(record.path, from),
    { agent, headers, method: incoming.method },
    (response) => {
      record.head = headOf(response);
      record.type = response.headers['content-type'] ?? '';
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.on('data', (chunk: Buffer) => (record.bytes += chunk.length));
      response.pipe(answer);
    },
  );
  upstream.on('error', () => answer.destroy());
  upstream.end();
}

/** Serves the build in `dir` and the bare page's folder `bare` on a free port. */
export async function startServer(dir: string, bare: string): Promise<BenchServer> {
  const [site, page] = await Promise.all([serve({ dir, port: 0 }), serve({ dir: bare, port: 0 })]);
  const sent: Sent[] = [];
  const server = createServer((incoming, answer) => {
    const ours = incoming.url === BARE || incoming.url?.startsWith(`${BARE}/`);
    forward(ours ? page.url : site.url, incoming, answer, sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    sent,
    close: async () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await Promise.all([site.close(), page.close()]);
    },
  };
}
