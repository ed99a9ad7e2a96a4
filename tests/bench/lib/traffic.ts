import { Agent, request } from 'node:http';

/** One request of a load, and the status it must be answered with. */
export interface Ask {
  path: string;
  method: 'GET' | 'HEAD';
  headers: Record<string, string>;
  status: number;
}

/** What became of a load. `late` are milliseconds from when a request was due to its answer's end. */
export interface Served {
  asked: number;
  /** Answers by status. */
  statuses: Map<number, number>;
  /** What was not as it must be: another status, a body cut off, no answer in time. */
  faults: string[];
  /** Sorted, ascending. */
  late: number[];
  bytes: number;
  /** Seconds from the first request to the last answer. */
  seconds: number;
}

const PATIENCE = 10_000;

/** Sends one request and reads its answer to the end. Resolves to a fault in words, or nothing. */
function ask(agent: Agent, origin: URL, { path, ...one }: Ask, served: Served): Promise<void> {
  return new Promise((resolve) => {
    const fault = (what: string) => {
      served.faults.push(`${one.method} ${path}: ${what}`);
      resolve();
    };
    const { hostname, port } = origin;
    const options = { agent, hostname, port, path, method: one.method, headers: one.headers };
    const sent = request(options, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('error', (error) => {
        fault(error.message);
      });
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        served.statuses.set(status, (served.statuses.get(status) ?? 0) + 1);
        served.bytes += bytes;
        const said = Number(answer.headers['content-length'] ?? 0);
        if (status !== one.status) fault(`${String(status)} instead of ${String(one.status)}`);
        else if (one.method === 'GET' && bytes !== said)
          fault(`${String(bytes)} bytes instead of ${String(said)}`);
        else resolve();
      });
    });
    sent.setTimeout(PATIENCE, () => sent.destroy(new Error('no answer in time')));
    sent.on('error', (error) => {
      fault(error.message);
    });
    sent.end();
  });
}

/**
 * Sends `rate` requests a second for `seconds`, in the order of `asks` and then from its beginning.
 * Each is due at its own time, whether or not those before it have been answered, as readers do not
 * wait for each other; at most `connections` are open.
 */
export async function load(
  origin: string,
  asks: readonly Ask[],
  { rate, seconds, connections = 128 }: { rate: number; seconds: number; connections?: number },
): Promise<Served> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const served: Served = {
    ...{ asked: 0, statuses: new Map(), faults: [], late: [], bytes: 0, seconds: 0 },
  };
  const all = Math.round(rate * seconds);
  const start = performance.now();
  const answers: Promise<void>[] = [];
  while (served.asked < all) {
    const due = Math.min(all, Math.floor(((performance.now() - start) / 1000) * rate) + 1);
    for (; served.asked < due; served.asked++) {
      const when = start + (served.asked / rate) * 1000;
      const one = asks[served.asked % asks.length];
      if (one === undefined) throw new Error('Nothing to ask for.');
      const answered = ask(agent, new URL(origin), one, served);
      answers.push(answered.then(() => void served.late.push(performance.now() - when)));
    }
    await new Promise((next) => setTimeout(next, 2));
  }
  await Promise.all(answers);
  served.seconds = (performance.now() - start) / 1000;
  agent.destroy();
  served.late.sort((x, y) => x - y);
  return served;
}
