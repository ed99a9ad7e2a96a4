import { describe, expect, it } from 'vitest';
import type { Dossier, Period, Relation } from '../domain/types';
import { checkDossier, isCalendarDate } from './check';
import { dossierById } from './dossiers';
import { ContentError, faultLine } from './fault';

const real = dossierById('egypt-pakistan');

function nth<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}

/** The faults, as lines of text, of the real dossier after one change. */
function faultsAfter(change: (dossier: Dossier) => void): string[] {
  const dossier = structuredClone(real);
  change(dossier);
  return checkDossier(dossier, dossier.text, dossier.translation, 'x/dossier.json').map(faultLine);
}

const firstId = nth(real.relations, 0).id;
const first = `x/dossier.json: relations[0] (${firstId})`;
const changed = (own: Partial<Relation>) =>
  faultsAfter(({ relations }) => Object.assign(nth(relations, 0), own));
const dated = (own: Partial<Period>) =>
  changed({ date: { start: null, end: null, precision: 'month', text: '', ...own } });

it('the dossier has no fault', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
});

describe('an id that leads nowhere', () => {
  const unknown = (what: string) => `unknown ${what} “zz”; add it to the dossier or correct the id`;

  it.each(['from', 'to', 'within', 'affects'] as const)('is found in %s of a relation', (part) => {
    expect(changed({ [part]: ['zz'] })).toEqual([`${first}.${part}: ${unknown('actor')}`]);
  });

  it('is found among people and places of a relation', () => {
    expect(changed({ people: ['zz'] })).toEqual([`${first}.people: ${unknown('person')}`]);
    expect(changed({ places: ['zz'] })).toEqual([`${first}.places: ${unknown('place')}`]);
  });

  it('is found as seat and member of an actor, actor of a person and relation of a tension', () => {
    const faults = faultsAfter(({ actors, people, tensions }) => {
      Object.assign(nth(actors, 0), { seat: 'zz', members: ['zz'] });
      nth(people, 0).actor = 'zz';
      nth(tensions, 0).relations.push('zz');
    });
    expect(faults).toEqual([
      `x/dossier.json: actors[0] (EG).seat: ${unknown('place')}`,
      `x/dossier.json: actors[0] (EG).members: ${unknown('actor')}`,
      `x/dossier.json: people[0] (${nth(real.people, 0).id}).actor: ${unknown('actor')}`,
      `x/dossier.json: tensions[0] (${nth(real.tensions, 0).id}).relations: ${unknown('relation')}`,
    ]);
  });
});

describe('an id', () => {
  it.each(['actors', 'places', 'people', 'relations', 'tensions'] as const)(
    'that is taken in %s is refused',
    (list) => {
      const existing: readonly { id: string }[] = real[list];
      const { id } = nth(existing, 0);
      const faults = faultsAfter((dossier) => {
        const items: { id: string }[] = dossier[list];
        items.push({ ...nth(items, 0) });
      });
      expect(faults).toEqual([
        `x/dossier.json: ${list}[${real[list].length}] (${id}): the id is taken by ${list}[0]; choose another`,
      ]);
    },
  );

  it('of a place that is an actor’s is refused', () => {
    const faults = faultsAfter(({ places }) => places.push({ ...nth(places, 0), id: 'EG' }));
    expect(faults).toEqual([
      `x/dossier.json: places[${real.places.length}] (EG): an actor has the same id; choose another`,
    ]);
  });

  it('that is both from and to is refused', () => {
    expect(changed({ from: ['EG'], to: ['EG'] })).toEqual([
      `${first}.to: “EG” is in both from and to`,
    ]);
  });
});

describe('a date', () => {
  it.each(['2016', '2016-07', '2024-02-29', '2000-02-29', '1979-12-31'])('may be %s', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each(['2025-02-30', '2025-13', '2025-00', '2025-04-31', '1900-02-29', '2025-01-00'])(
    'cannot be %s',
    (date) => {
      expect(isCalendarDate(date)).toBe(false);
    },
  );

  it('that the calendar lacks is refused', () => {
    expect(dated({ start: '2025-02-30', precision: 'day' })).toEqual([
      `${first}.date.start: “2025-02-30” is not a date`,
    ]);
    expect(dated({ start: '2025-01', end: '2025-13' })).toEqual([
      `${first}.date.end: “2025-13” is not a date`,
    ]);
  });

  it('that ends before it starts is refused', () => {
    expect(dated({ start: '2018-12', end: '2016-07' })).toEqual([
      `${first}.date: it ends (2016-07) before it starts (2018-12)`,
    ]);
  });

  it.each([
    ['day', '2016-07'],
    ['month', '2016'],
    ['month', '2016-07-01'],
    ['year', '2016-07'],
  ] as const)('of precision %s is not %s', (precision, start) => {
    expect(dated({ start, precision })).toEqual([
      `${first}.date.start: “${start}” is not as precise as “${precision}” says`,
    ]);
  });

  it('needs a start, unless it is undated, which has none', () => {
    expect(dated({ precision: 'ongoing' })).toEqual([
      `${first}.date: a date of precision “ongoing” needs a start`,
    ]);
    expect(dated({ precision: 'undated', start: '2016' })).toEqual([
      `${first}.date: an undated relation has no start and no end`,
    ]);
  });
});

describe('a passage', () => {
  const passageAfter = (start: number, end: number) =>
    faultsAfter(({ relations, text }) => {
      const exact = text.slice(start, end);
      const context = { prefix: '', suffix: '' };
      Object.assign(nth(nth(relations, 0).passages, 0), { start, end, exact, ...context });
    });

  it('that has drifted is refused with what was expected and found', () => {
    const { start, end, exact } = nth(nth(real.relations, 0).passages, 0);
    const faults = faultsAfter(({ relations }) => {
      Object.assign(nth(nth(relations, 0).passages, 0), { start: start + 1, end: end + 1 });
    });
    expect(faults).toEqual([
      `${first}.passages[0].exact: expected “${exact}” at [${start + 1}, ${end + 1}) but found “${real.text.slice(start + 1, end + 1)}”; it occurs at ${start}; run “npm run dossier -- anchor” to move it there`,
    ]);
  });

  it('over the end of a paragraph is refused, one up to its end is not', () => {
    const feed = real.text.indexOf('\n', 1);
    expect(passageAfter(feed - 10, feed + 10)).toEqual([
      `${first}.passages[0]: the passage runs over the end of a paragraph; split it in two`,
    ]);
    expect(passageAfter(feed - 10, feed)).toEqual([]);
  });

  it('with another context than the article’s is refused', () => {
    const faults = faultsAfter(({ relations }) => {
      Object.assign(nth(nth(relations, 0).passages, 0), { prefix: 'x', suffix: 'y' });
    });
    expect(faults).toEqual([
      `${first}.passages[0].prefix: “x” is not what stands before the passage`,
      `${first}.passages[0].suffix: “y” is not what stands after the passage`,
    ]);
  });

  it('of a tension and the disclaimer are checked as well', () => {
    const faults = faultsAfter(({ tensions, article }) => {
      nth(nth(tensions, 0).passages, 1).start += 1;
      article.disclaimer.end -= 1;
    });
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/tensions\[0\] \([a-z-]+\)\.passages\[1\]\.exact: expected /);
    expect(faults[1]).toMatch(/^x\/dossier\.json: article\.disclaimer: expected /);
  });
});

describe('the words that make a claim uncertain', () => {
  it('are needed when it is inferred or attributed', () => {
    for (const certainty of ['inferred', 'attributed'] as const)
      expect(changed({ certainty, cue: '' })).toEqual([
        `${first}.cue: an ${certainty} relation needs the words that make it so`,
      ]);
  });

  it('are not there when it is reported', () => {
    expect(changed({ certainty: 'reported', cue: 'قد' })).toEqual([
      `${first}.cue: a reported relation has no cue`,
    ]);
  });

  it('are the article’s', () => {
    expect(changed({ certainty: 'inferred', cue: 'perhaps' })).toEqual([
      `${first}.cue: the article does not contain the cue “perhaps”`,
    ]);
  });
});

it('a translation with a paragraph too few is refused', () => {
  expect(faultsAfter(({ translation }) => translation.pop())).toEqual([
    'x/dossier.json: article.translations.en: has 12 paragraphs, the article 13',
  ]);
});

it('every fault is listed, not the first alone', () => {
  const faults = faultsAfter(({ relations }) => {
    nth(relations, 0).from = ['zz'];
    nth(relations, 5).places = ['zz'];
  });
  expect(faults).toHaveLength(2);
});

describe('a list of ids', () => {
  const twice = '“EG” is in the list twice; remove one';

  it('names each thing once', () => {
    expect(changed({ affects: ['EG', 'EG'] })).toEqual([`${first}.affects: ${twice}`]);
    expect(faultsAfter(({ actors }) => (nth(actors, 1).members = ['EG', 'EG']))).toEqual([
      `x/dossier.json: actors[1] (${nth(real.actors, 1).id}).members: ${twice}`,
    ]);
  });
});

it('two passages of one relation that begin at one place are refused', () => {
  const { passages } = nth(real.relations, 0);
  const again = `“${nth(passages, 0).start}” is in the list twice; remove one`;
  expect(changed({ passages: [nth(passages, 0), nth(passages, 0)] })).toEqual([
    `${first}.passages: ${again}`,
  ]);
});

it('an id that programs keep for themselves is refused', () => {
  const faults = faultsAfter(({ people }) => (nth(people, 0).id = 'constructor'));
  expect(faults[0]).toBe(
    'x/dossier.json: people[0] (constructor): the id is a name that programs keep for themselves; choose another',
  );
});

it('two pairs of actors with one address are refused: a with b-c, a-b with c', () => {
  const faults = faultsAfter(({ actors, relations }) => {
    const actor = nth(actors, 0);
    for (const id of ['a', 'b-c', 'a-b', 'c']) actors.push({ ...actor, id });
    Object.assign(nth(relations, 0), { from: ['a'], to: ['b-c'] });
    Object.assign(nth(relations, 1), { from: ['c'], to: ['a-b'] });
  });
  expect(faults).toEqual([
    `x/dossier.json: relations[1] (${nth(real.relations, 1).id}): the pair “a-b”, “c” has the address of “a”, “b-c”; choose another id for one of them`,
  ]);
});

describe('more than every page bears', () => {
  it('is told alone: pairs of actors, passages, paragraphs', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `x-${i}`);
    const many = faultsAfter(({ relations }) => {
      for (const one of relations.slice(0, 5)) Object.assign(one, { from: ids, directed: false });
    });
    expect(many).toHaveLength(1);
    expect(many[0]).toMatch(/relations: 2\d{4} pairs of actors joined, at most 20000; split/);
    const { passages } = nth(real.relations, 0);
    const quoted = faultsAfter(({ relations }) => {
      for (const one of relations)
        one.passages = Array.from({ length: 150 }, () => nth(passages, 0));
    });
    expect(quoted[0]).toMatch(/relations: 25\d{3} passages in .*, at most 20000; split/);
    const lines = faultsAfter((dossier) => (dossier.text = 'x\n'.repeat(2001)));
    expect(lines).toEqual([
      'x/dossier.json: article: 2001 paragraphs, at most 2000; split the dossier',
    ]);
  });
});

it('faults are told a hundred at a time', () => {
  const all = () =>
    faultsAfter(({ relations }) => {
      for (const relation of relations) relation.people = ['nobody'];
    });
  expect(all).toThrow(ContentError);
});

it('what cannot be seen in the words for a date is refused, unless the article has it', () => {
  expect(dated({ precision: 'undated', text: 'a\u202eb' })).toEqual([
    `${first}.date.text: holds U+202E RIGHT-TO-LEFT OVERRIDE, in “a⟨U+202E⟩b”, which the article does not; delete this character`,
  ]);
});
