import fc from 'fast-check';
import { viewStateOf } from '../../src/lib/briefing/briefing';
import { dossierById } from '../../src/lib/content/dossiers';
import { selectionOf } from '../../src/lib/domain/selection';
import type { Dossier } from '../../src/lib/domain/types';
import { embedAddress, parseLook } from '../../src/lib/state/embed';
import {
  addressOf,
  formatQuery,
  PAGES,
  parseOwn,
  parseQuery,
  parseSelect,
  type Ignored,
} from '../../src/lib/state/url';
import { briefing, smallDossier } from './base';
import { details, drawView, type Detail } from './draw';
import { numbers, texts } from './hostile';
import { demand, type Kind, type Outcome } from './kind';
import { someOf } from './mutate';

type Change =
  | { type: 'insert' | 'value' | 'add'; at: number; text: string }
  | { type: 'cut' | 'again' | 'drop' | 'swap'; at: number; length: number }
  | { type: 'lengthen'; at: number; times: number };

interface Case {
  base: number;
  changes: Change[];
  detail: Detail;
}

interface Input {
  address: string;
  detail: Detail;
}

const NAMES = [
  ...['select', 'kinds', 'certainty', 'actors', 'match', 'people', 'places', 'paragraphs'],
  ...['period', 'at', 'projection', 'worldview', 'compare', 'sort', 'order', 'theme', 'legend'],
  ...['coverage', 'step', 'missing', 'run', '__proto__'],
];
const VALUES = [
  ...['actor/EG', 'actor/ZZ', 'tie/EG-PK/visit', 'tie/PK-EG/visit', 'sentence/1-1', 'unit/golan'],
  ...['visit.arms', 'visit.visit', 'EG.PK.EG', '.', '..', '2015..2020', '2020..2015', '..2020'],
  ...[
    'undated',
    '2016-07,undated',
    '2016-13',
    '0000',
    '9999..9999',
    '31,30,4',
    '-0,-0,-0',
    '1,2,99',
  ],
  ...['1e999,1,1', '0x10,1,1', ' 1 , 2 , 3 ', '180,85.1,9', 'NaN,NaN,NaN', '1,2', 'globe', 'eg'],
  ...['between', 'all', '-date', '--date', '1.2.3', '١.٢', 'dark', '0', '1', 'inferred'],
];
const GARBAGE = [
  ...['%', '%%', '%0', '%00', '%E0%A4', '%C0%80', '%ED%A0%80', '%FF', '%u202E', '%E2%80%AE', '+'],
  ...[
    '&',
    '=',
    '&&',
    '?',
    '#',
    ';',
    '/',
    '//',
    '\\',
    '@',
    ':',
    '[]',
    '{}',
    '|',
    '^',
    '`',
    '\t',
    '\n',
  ],
];

const at = fc.nat();
const text = fc.oneof(
  fc.constantFrom(...GARBAGE),
  fc.constantFrom(...VALUES),
  fc.tuple(numbers, numbers, numbers).map(String),
  texts,
  texts.map((one) => encodeURIComponent(one.toWellFormed())),
);
const length = fc.integer({ min: 1, max: 12 });
const usual: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constantFrom('insert', 'add'), at, text }),
  fc.record({ type: fc.constant('value'), at, text: fc.constantFrom(...VALUES) }),
  fc.record({ type: fc.constant('value'), at, text }),
  fc.record({ type: fc.constantFrom('cut', 'again', 'drop', 'swap'), at, length }),
);
const vast = fc.record({
  type: fc.constant('lengthen'),
  at,
  times: fc.integer({ min: 1, max: 500_000 }),
});
const cases: fc.Arbitrary<Case> = fc.record({
  base: at,
  changes: someOf(usual, vast),
  detail: details(25, 2),
});

/** Real addresses: of every page, and of every step's view. */
const BASES: readonly string[] = briefing.steps.flatMap(({ view }) => {
  const { select } = view;
  const given = Object.entries(view).map(([name, value]) => [name, String(value)]);
  const { query } = parseQuery(new URLSearchParams(given), smallDossier);
  const selection = selectionOf(smallDossier, select ?? '') ?? { type: 'none' as const };
  return [
    ...PAGES.map((page) => addressOf('ar', smallDossier.id, page, selection, query)),
    embedAddress('en', smallDossier.id, { selection, query }),
  ];
});

function changed(address: string, change: Change): string {
  const [path = '', ...rest] = address.split('?');
  const parts = rest.join('?').split('&');
  const i = change.at % parts.length;
  const part = parts[i] ?? '';
  const joined = () => `${path}?${parts.join('&')}`;
  const place = change.at % (address.length + 1);
  const name = NAMES[change.at % NAMES.length] ?? '';
  switch (change.type) {
    case 'insert':
      return address.slice(0, place) + change.text + address.slice(place);
    case 'cut':
      return address.slice(0, place) + address.slice(place + change.length);
    case 'value':
      parts[i] = `${part.split('=')[0] || name}=${change.text}`;
      return joined();
    case 'add':
      return `${joined()}&${name}=${change.text}`;
    case 'again':
      parts.push(...parts.slice(i, i + change.length));
      return joined();
    case 'drop':
      parts.splice(i, 1);
      return joined();
    case 'swap':
      parts.splice(i, 0, ...parts.splice(change.length % parts.length, 1));
      return joined();
    case 'lengthen':
      parts[i] = `${part}=${`${name}.`.repeat(change.times)}`.slice(0, change.times);
      return joined();
  }
}

function input({ base, changes, detail }: Case): Input {
  const address = BASES[base % BASES.length] ?? '/';
  return { address: changes.reduce(changed, address), detail };
}

/** What the path below a dossier selects, as the router hands it on; `undefined` where nothing. */
function ofPath(dossier: Dossier, pathname: string) {
  const [, , , page = '', ...rest] = pathname.split('/');
  if (page === '' || PAGES.some((one) => one === page)) return { type: 'none' as const };
  try {
    return selectionOf(dossier, decodeURIComponent([page, ...rest].join('/')));
  } catch (error) {
    demand(error instanceof URIError, String(error));
    return undefined;
  }
}

/** An address that was understood leads to itself, and is safe to be put into a link. */
function checkWritten(dossier: Dossier, { query }: ReturnType<typeof parseQuery>): void {
  const written = formatQuery(query);
  demand(/^(\?[a-z]+=[\w.,/-]*(&[a-z]+=[\w.,/-]*)*)?$/.test(written), `written as ${written}`);
  const again = parseQuery(new URLSearchParams(written), dossier);
  demand(again.ignored.length === 0, `what was written is not understood: ${written}`);
  demand(formatQuery(again.query) === written, `${written} is written in two ways`);
}

function openIn(dossier: Dossier, { address, detail }: Input): Outcome {
  // A browser takes any address below the product's own.
  const { pathname, searchParams } = new URL(`http://site/${address.replace(/^[/\\]+/, '')}`);
  const read = parseQuery(searchParams, dossier);
  const select = parseSelect(searchParams, dossier);
  const path = ofPath(dossier, pathname);
  const own = [...PAGES, 'export' as const].flatMap((page) => parseOwn(searchParams, page).ignored);
  parseLook(searchParams);
  checkWritten(dossier, read);
  const selection = path?.type === 'none' ? select.selection : (path ?? { type: 'none' as const });
  const { query } = read;
  drawView(dossier, viewStateOf('ar', { selection, query }, 'light'), detail);
  const ignored: Ignored[] = [...read.ignored, ...select.ignored, ...own];
  const names = ignored.map(({ name }) => name);
  demand(new Set(names).size === names.length, 'a parameter is told twice');
  return ignored.length === 0 && path !== undefined ? 'loaded' : 'refused';
}

/** Most are opened in a small dossier; those that are drawn whole, in the first one. */
const open = (given: Input): Outcome =>
  openIn(given.detail === 'whole' ? dossierById('egypt-pakistan') : smallDossier, given);

/** Addresses: what they ask for is followed, or told to have been left out. */
export const urls: Kind<Case, Input> = { name: 'urls', share: 0.62, cases, input, open };
