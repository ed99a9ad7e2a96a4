import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { option } from '../../scripts/lib/options.mjs';
import { endChildrenOnSignals } from '../../scripts/lib/run.mjs';
import { numbers } from '../lib/generated';
import { builtFolder } from './lib/built';
import { atMost, conclude, ms, quantile, runBench, type Figure } from './lib/report';
import { load, type Ask, type Served } from './lib/traffic';

const USAGE = `npm run bench:serve -- [--rate N] [--seconds N] [--dir FOLDER]
  --rate N      requests a second (500)
  --seconds N   for how long (60)
  --dir FOLDER  a build that is there already, instead of build/`;

/** Memory of a process that is in use, in MB; undefined where the system does not say. */
function memoryOf(pid: number): number | undefined {
  const file = `/proc/${String(pid)}/status`;
  if (!existsSync(file)) return undefined;
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1];
  return kb === undefined ? undefined : Number(kb) / 1024;
}

/** An order that looks like chance and is the same each time. */
function shuffled<T>(all: readonly T[], seed = 7): T[] {
  const mixed = [...all];
  const random = numbers(seed);
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

/** Every file of a build at its address, some asked for as a browser would that has it, some not there. */
async function mixed(dir: string, origin: string): Promise<Ask[]> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$|^\./.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/^404\.html$|(^|\/)index\.html$/.test(file))
    .sort();
  const asks: Ask[] = [];
  for (const [i, file] of shuffled(files).entries()) {
    const path = `/${file
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/\.html$/, '')}`;
    const headers = { 'accept-encoding': i % 3 === 0 ? 'gzip' : 'gzip, deflate, br' };
    asks.push({ path, method: i % 20 === 0 ? 'HEAD' : 'GET', headers, status: 200 });
    if (i % 10 === 0) {
      const answer = await fetch(origin + path, { method: 'HEAD', headers });
      const etag = answer.headers.get('etag') ?? '';
      asks.push({
        path,
        method: 'GET',
        headers: { ...headers, 'if-none-match': etag },
        status: 304,
      });
    }
    if (i % 25 === 0) asks.push({ path: `${path}-gone`, method: 'GET', headers, status: 404 });
  }
  return asks;
}

function figures(served: Served, rate: number, memory: (number | undefined)[]): Figure[] {
  const { asked, faults, late, bytes, seconds } = served;
  const at = (share: number) => ms(quantile(late, share));
  const reached = asked / seconds;
  const statuses = [...served.statuses].map(([status, n]) => `${String(n)} × ${String(status)}`);
  return [
    { name: 'requests', value: String(asked) },
    { name: 'answers', value: statuses.join(', ') },
    atMost('errors', faults.length, 0, String),
    {
      name: 'requests a second',
      value: reached.toFixed(0),
      ...{ budget: `≥ ${String(rate * 0.99)}`, ok: reached >= rate * 0.99 },
    },
    { name: 'from due to answered: median', value: at(0.5) },
    { name: '… 95%, 99%, most', value: [at(0.95), at(0.99), at(1)].join(', ') },
    { name: 'sent', value: `${(bytes / 1e6).toFixed(0)} MB` },
    {
      name: 'memory of the server: start, 10 s, end',
      value: memory
        .map((one) => (one === undefined ? 'unknown' : `${one.toFixed(0)} MB`))
        .join(', '),
    },
  ];
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const rate = Number(option(args, 'rate', '500'));
  const seconds = Number(option(args, 'seconds', '60'));
  if (args.includes('--help') || !(rate > 0) || !(seconds > 0)) {
    console.log(USAGE);
    process.exit(args.includes('--help') ? 0 : 1);
  }
  const dir = await builtFolder(args);
  const command = ['scripts/serve.mjs', '--dir', dir, '--port', '0'];
  const server = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => server.kill());
  const url = await new Promise<string>((done) =>
    server.stdout.once('data', (data: Buffer) => {
      done(data.toString().trim().replace(/\/$/, ''));
    }),
  );
  const asks = await mixed(dir, url);
  console.log(
    `▸ ${String(rate)} requests a second for ${String(seconds)} s, ${String(asks.length)} kinds …`,
  );
  const memory = [memoryOf(server.pid ?? 0)];
  setTimeout(() => memory.push(memoryOf(server.pid ?? 0)), 10_000).unref();
  const served = await load(url, asks, { rate, seconds });
  memory.push(memoryOf(server.pid ?? 0));
  for (const fault of served.faults.slice(0, 10)) console.log(`  ${fault}`);
  conclude(figures(served, rate, memory));
  server.kill('SIGTERM');
}

endChildrenOnSignals();
runBench(main);
