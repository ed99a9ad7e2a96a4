import { option } from '../../scripts/lib/options.mjs';
import { KIND_NAMES, KINDS, USUAL } from './kinds';
import { tallyLine, verdict } from './run';

const USAGE = `npm run fuzz -- [--cases N] [--seed S] [--kind ${KIND_NAMES.join('|')}] [--case N]
  --cases N  of all kinds together, or of the one kind (${String(USUAL.cases)})
  --seed S   from which they come (${String(USUAL.seed)})
  --case N   that case alone again, of one kind; from 0
A case that fails is written to tests/fixtures/found/, where a test opens it from then on.`;

interface Asked {
  cases: number;
  seed: number;
  kind: string | undefined;
  only: number | undefined;
}

/** What is asked for, or `undefined` where that cannot be told. */
function askedFor(args: string[]): Asked | undefined {
  const number = (name: string, usual?: number) => {
    const text = option(args, name, undefined);
    return text === undefined ? usual : Number(text);
  };
  const { cases = NaN, seed = NaN } = {
    ...{ cases: number('cases', USUAL.cases), seed: number('seed', USUAL.seed) },
  };
  const [only, kind] = [number('case'), option(args, 'kind', undefined)];
  const whole = [cases, seed, only ?? 0].every(Number.isSafeInteger);
  const known = kind === undefined ? only === undefined : KIND_NAMES.some((one) => one === kind);
  return whole && known && cases > 0 ? { cases, seed, kind, only } : undefined;
}

function main(args: string[]): number {
  const asked = args.includes('--help') ? undefined : askedFor(args);
  if (asked === undefined) {
    console.log(USAGE);
    return args.includes('--help') ? 0 : 1;
  }
  const { cases, seed, kind, only } = asked;
  const failed = KIND_NAMES.filter((name) => kind === undefined || name === kind).filter((name) => {
    const share = kind === undefined ? KINDS[name].share : 1;
    const tally = KINDS[name].run({ seed, cases: Math.round(share * cases), only });
    console.log(tallyLine(tally));
    const wrong = only === undefined ? verdict(tally) : tally.failure;
    if (wrong !== undefined) console.error(wrong);
    return wrong !== undefined;
  });
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
